using System.Globalization;
using System.Text;

namespace ImpactTracker.Documents;

/// <summary>
/// Puts the words of one line in the order in which they are seen. A plain stand-in for the Unicode bidirectional algorithm: in a paragraph that is read from the left,
/// pieces of Hebrew or Arabic are turned round with the blanks, marks and numbers in them; in one that is read from the right everything is, but for words of other
/// scripts. Numbers stay as they are, brackets that are turned face the other way, and Arabic letters are joined.
/// </summary>
internal static class PdfTextOrder
{
    private const string Facing = "()[]{}<>«»‹›";

    /// <summary>A line as it is seen from left to right.</summary>
    /// <param name="line">As it is read.</param>
    /// <param name="isFromRight">Whether its paragraph is read from the right.</param>
    public static string Visual(string line, bool isFromRight)
    {
        if (isFromRight)
        {
            return FromRight(line);
        }

        if (!TextDirection.MayTurn(line) || !line.EnumerateRunes().Any(TextDirection.IsRightToLeft))
        {
            return line;
        }

        var ordered = new StringBuilder(line.Length);
        var run = new List<string>();
        var pending = new List<string>();
        foreach (var piece in Pieces(PdfArabicForms.Shape(line)))
        {
            var first = Rune.GetRuneAt(piece, 0);
            if (TextDirection.IsRightToLeft(first) || (run.Count > 0 && Rune.IsDigit(first)))
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

    private static string FromRight(string line)
    {
        // What is seen, from the right: only words of other scripts keep their order, with what stands between them.
        var seen = new List<string>();
        var run = new List<string>();
        var pending = new List<string>();
        foreach (var piece in Pieces(PdfArabicForms.Shape(line)))
        {
            var first = Rune.GetRuneAt(piece, 0);
            var turns = TextDirection.IsRightToLeft(first);
            if (!turns && (Rune.IsLetter(first) || (run.Count > 0 && Rune.IsDigit(first))))
            {
                run.AddRange(pending);
                pending.Clear();
                run.Add(piece);
            }
            else if (!turns && run.Count > 0)
            {
                pending.Add(piece);
            }
            else
            {
                Keep(seen, run, pending);
                seen.Add(Turned(piece));
            }
        }

        Keep(seen, run, pending);
        seen.Reverse();
        return string.Concat(seen);
    }

    private static void Keep(List<string> seen, List<string> run, List<string> pending)
    {
        Close(run, pending);
        seen.Add(string.Concat(run));
        seen.AddRange(pending.Select(Turned));
        run.Clear();
        pending.Clear();
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
        Close(run, pending);
        run.Reverse();
        ordered.AppendJoin("", run.Select(Turned)).AppendJoin("", pending);
        run.Clear();
        pending.Clear();
    }

    // A bracket that was opened in the piece is closed in it.
    private static void Close(List<string> run, List<string> pending)
    {
        var closing = pending.FindLastIndex(piece => IsBracket(piece, opens: false) && run.Count(static one => IsBracket(one, opens: true)) > run.Count(static one => IsBracket(one, opens: false)));
        run.AddRange(pending[..(closing + 1)]);
        pending.RemoveRange(0, closing + 1);
    }

    private static bool IsBracket(string piece, bool opens) => piece is [var one] && Facing.IndexOf(one, StringComparison.Ordinal) is >= 0 and var at && at % 2 == (opens ? 0 : 1);

    private static string Turned(string piece) => piece is [var one] && Facing.IndexOf(one, StringComparison.Ordinal) is >= 0 and var at ? Facing[at ^ 1].ToString() : piece;
}
