using System.Globalization;
using System.Text;

namespace ImpactTracker.Documents;

/// <summary>
/// Breaks spans into lines: at spaces, after hyphens and dashes, and inside a word only where it is wider than the line. Runs of spaces count as one, blank lines between
/// others as one line without pieces.
/// </summary>
internal sealed class MarkdownPdfLines
{
    private readonly List<List<MarkdownPdfPiece>> lines = [];

    // Parts of the word, and of the line, that are not broken yet: stretches of spans, with their widths in thousandths of the size.
    private readonly List<Part> word = [];
    private readonly List<Part> line = [];
    private readonly double size;
    private readonly double width;
    private readonly double fromRight;
    private long used;
    private bool isBlankBefore;

    // The width of a line is kept in thousandths of the size too.
    private MarkdownPdfLines(double size, double width, double fromRight) => (this.size, this.width, this.fromRight) = (size, width * 1000 / size, fromRight);

    /// <summary>The lines, each a list of pieces; none for text that is empty or blank.</summary>
    public static List<List<MarkdownPdfPiece>> Break(IReadOnlyList<MarkdownPdfSpan> spans, double size, double width)
    {
        var fromRight = IsFromRight(spans) ? width : 0;
        if (spans is [var only] && IsPlain(only.Text) && PdfFonts.Measure(only.Text, only.Face, size) is var whole && whole <= width)
        {
            return [[new MarkdownPdfPiece(only, only.Text, 0, only.Text.Length, whole, fromRight)]];
        }

        var breaker = new MarkdownPdfLines(size, width, fromRight);
        foreach (var span in spans)
        {
            breaker.Take(span);
        }

        breaker.EndWord();
        breaker.EndLine();
        return breaker.lines;
    }

    /// <summary>The text of a line.</summary>
    public static string TextOf(List<MarkdownPdfPiece> line)
    {
        var text = new StringBuilder();
        foreach (var piece in line)
        {
            text.Append(piece.Text);
        }

        return text.ToString();
    }

    /// <summary>Whether a text that fits is one line as it stands.</summary>
    private static bool IsPlain(string text) => text.Length > 0 && text[0] != ' ' && !text.Contains('\n', StringComparison.Ordinal) && !text.Contains("  ", StringComparison.Ordinal);

    private static bool IsFromRight(IReadOnlyList<MarkdownPdfSpan> spans)
    {
        for (var index = 0; index < spans.Count; index++)
        {
            if (TextDirection.MayTurn(spans[index].Text))
            {
                return TextDirection.IsFromRight(spans.Select(static span => span.Text));
            }
        }

        return false;
    }

    private void Take(MarkdownPdfSpan span)
    {
        // The space keeps the words of two lines apart for those who copy or hear them.
        var text = span.Text.Contains('\n', StringComparison.Ordinal) ? span.Text.Replace("\n", " \n", StringComparison.Ordinal) : span.Text;
        while (text.Contains("  ", StringComparison.Ordinal))
        {
            text = text.Replace("  ", " ", StringComparison.Ordinal);
        }

        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is ' ' or '\n')
            {
                Add(span, text, start, i);
                EndWord();
                if (text[i] == '\n')
                {
                    isBlankBefore |= line.Count == 0 && lines.Count > 0;
                    EndLine();
                }
                else if (line.Count > 0)
                {
                    Place(Measured(span, text, i, i + 1));
                }

                start = i + 1;
            }
            else if (i > start && MayBreakAfter(text[i]))
            {
                Add(span, text, start, i + 1);
                EndWord();
                start = i + 1;
            }
        }

        Add(span, text, start, text.Length);
        if (text.Length > start && MayBreakAfter(text[^1]))
        {
            EndWord();
        }
    }

    private void Add(MarkdownPdfSpan span, string text, int start, int end)
    {
        if (end > start)
        {
            word.Add(Measured(span, text, start, end));
        }
    }

    private void EndWord()
    {
        var wordWidth = 0L;
        foreach (var part in word)
        {
            wordWidth += part.Width;
        }

        if (used + wordWidth > width && line.Count > 0)
        {
            EndLine();
        }

        foreach (var part in word)
        {
            if (used + part.Width <= width)
            {
                Place(part);
            }
            else
            {
                PlaceInParts(part);
            }
        }

        word.Clear();
    }

    private void PlaceInParts(Part part)
    {
        var text = part.Text[part.Start..part.End];
        var start = 0;
        var elements = StringInfo.ParseCombiningCharacters(text);
        var room = width - used;
        var taken = 0L;
        foreach (var (index, at) in elements.Index())
        {
            var next = index + 1 < elements.Length ? elements[index + 1] : text.Length;
            var element = PdfFonts.Thousandths(text.AsSpan(at, next - at), part.Span.Face);
            if (taken + element > room && (at > start || line.Count > 0))
            {
                Place(Measured(part.Span, part.Text, part.Start + start, part.Start + at));
                EndLine();
                (start, taken, room) = (at, 0, width);
            }

            taken += element;
        }

        Place(Measured(part.Span, part.Text, part.Start + start, part.End));
    }

    private void Place(Part part)
    {
        used += part.Width;
        if (line.Count > 0 && line[^1] is var last && ReferenceEquals(last.Span, part.Span) && last.End == part.Start)
        {
            line[^1] = last with { End = part.End, Width = last.Width + part.Width };
        }
        else if (part.End > part.Start)
        {
            line.Add(part);
        }
    }

    private void EndLine()
    {
        if (line.Count > 0)
        {
            var pieces = new List<MarkdownPdfPiece>(line.Count);
            foreach (var part in line)
            {
                pieces.Add(new MarkdownPdfPiece(part.Span, part.Text, part.Start, part.End, part.Width * size / 1000, fromRight));
            }

            if (isBlankBefore)
            {
                lines.Add([]);
                isBlankBefore = false;
            }

            lines.Add(pieces);
        }

        line.Clear();
        used = 0;
    }

    /// <summary>Hyphens, dashes and the slash of an address.</summary>
    private static bool MayBreakAfter(char character) => character is '-' or '\u2010' or '\u2013' or '\u2014' or '/';

    private static Part Measured(MarkdownPdfSpan span, string text, int start, int end) => new(span, text, start, end, PdfFonts.Thousandths(text.AsSpan(start, end - start), span.Face));

    private readonly record struct Part(MarkdownPdfSpan Span, string Text, int Start, int End, long Width);
}
