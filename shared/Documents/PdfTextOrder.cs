using System.Globalization;
using System.Text;

namespace ImpactTracker.Documents;

/// <summary>
/// Puts right-to-left words of one line in the order in which they are seen. A plain stand-in for the Unicode bidirectional algorithm in a text that runs from left to
/// right: pieces of Hebrew or Arabic are turned round with the blanks, marks and numbers in them, numbers stay as they are, brackets face the other way, and Arabic
/// letters are joined.
/// </summary>
internal static class PdfTextOrder
{
    private const string Facing = "()[]{}<>«»‹›";

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
        foreach (var piece in Pieces(PdfArabicForms.Shape(line)))
        {
            var first = Rune.GetRuneAt(piece, 0);
            if (IsRightToLeft(first) || (run.Count > 0 && Rune.IsDigit(first)))
            {
                run.AddRange(pending);
                pending.Clear();
                run.Add(piece);
            }
            else if (run.Count > 0 && !Rune.IsLetterOrDigit(first))
            {
                pending.Add(piece);
            }
            else
            {
                Flush(ordered, run, pending);
                ordered.Append(piece);
            }
        }

        Flush(ordered, run, pending);
        return ordered.ToString();
    }

    // What is turned as one: a letter with its marks, or a whole number.
    private static IEnumerable<string> Pieces(string line)
    {
        var number = new StringBuilder();
        var elements = StringInfo.GetTextElementEnumerator(line);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            var next = elements.ElementIndex + element.Length;
            if (Rune.IsDigit(Rune.GetRuneAt(element, 0)) || (number.Length > 0 && element is "." or "," or ":" && next < line.Length && char.IsDigit(line[next])))
            {
                number.Append(element);
                continue;
            }

            if (number.Length > 0)
            {
                yield return number.ToString();
                number.Clear();
            }

            yield return element;
        }

        if (number.Length > 0)
        {
            yield return number.ToString();
        }
    }

    private static void Flush(StringBuilder ordered, List<string> run, List<string> pending)
    {
        // A bracket that was opened in the piece is closed in it.
        var closing = pending.FindLastIndex(piece => IsBracket(piece, opens: false) && run.Count(static one => IsBracket(one, opens: true)) > run.Count(static one => IsBracket(one, opens: false)));
        run.AddRange(pending[..(closing + 1)]);
        pending.RemoveRange(0, closing + 1);
        run.Reverse();
        ordered.AppendJoin("", run.Select(Turned)).AppendJoin("", pending);
        run.Clear();
        pending.Clear();
    }

    private static bool IsBracket(string piece, bool opens) => piece is [var one] && Facing.IndexOf(one, StringComparison.Ordinal) is >= 0 and var at && at % 2 == (opens ? 0 : 1);

    private static string Turned(string piece) => piece is [var one] && Facing.IndexOf(one, StringComparison.Ordinal) is >= 0 and var at ? Facing[at ^ 1].ToString() : piece;

    private static bool IsRightToLeft(Rune rune) => !Rune.IsDigit(rune) && rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC);
}
