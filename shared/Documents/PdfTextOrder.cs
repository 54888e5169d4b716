using System.Globalization;
using System.Text;

namespace ImpactTracker.Documents;

/// <summary>
/// Puts right-to-left words of one line in the order in which they are seen. A plain stand-in for the Unicode
/// bidirectional algorithm: runs of Hebrew or Arabic letters are turned round, letters are not joined.
/// </summary>
internal static class PdfTextOrder
{
    /// <summary>Whether a line may hold anything that is turned.</summary>
    public static bool MayTurn(ReadOnlySpan<char> line) => line.ContainsAnyInRange('\u0590', '\uFEFC');

    public static string Visual(string line)
    {
        if (!MayTurn(line) || !line.EnumerateRunes().Any(IsRightToLeft))
        {
            return line;
        }

        var ordered = new StringBuilder(line.Length);
        var run = new List<string>();
        var pending = new List<string>();
        var elements = StringInfo.GetTextElementEnumerator(line);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            var first = Rune.GetRuneAt(element, 0);
            if (IsRightToLeft(first))
            {
                run.AddRange(pending);
                pending.Clear();
                run.Add(element);
            }
            else if (run.Count > 0 && !Rune.IsLetterOrDigit(first))
            {
                pending.Add(element);
            }
            else
            {
                Flush(ordered, run, pending);
                ordered.Append(element);
            }
        }

        Flush(ordered, run, pending);
        return ordered.ToString();
    }

    private static void Flush(StringBuilder ordered, List<string> run, List<string> pending)
    {
        run.Reverse();
        ordered.AppendJoin("", run).AppendJoin("", pending);
        run.Clear();
        pending.Clear();
    }

    private static bool IsRightToLeft(Rune rune) => rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC);
}
