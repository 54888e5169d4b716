using System.Globalization;

namespace ImpactTracker.Documents;

/// <summary>Breaks spans into lines: at spaces, after hyphens and dashes, and inside a word only where it is wider than the line.</summary>
internal sealed class MarkdownPdfLines
{
    private readonly List<List<MarkdownPdfPiece>> lines = [];
    private readonly List<MarkdownPdfPiece> word = [];
    private readonly double size;
    private readonly double width;
    private List<MarkdownPdfPiece> line = [];
    private double used;

    private MarkdownPdfLines(double size, double width) => (this.size, this.width) = (size, width);

    /// <summary>The lines, each a list of pieces; none for text that is empty or blank.</summary>
    public static List<List<MarkdownPdfPiece>> Break(IReadOnlyList<MarkdownPdfSpan> spans, double size, double width)
    {
        var breaker = new MarkdownPdfLines(size, width);
        foreach (var span in spans)
        {
            foreach (var part in MarkdownPdfWords.Split(span.Text))
            {
                breaker.Take(span, part);
            }
        }

        breaker.EndWord();
        breaker.EndLine();
        return breaker.lines;
    }

    private void Take(MarkdownPdfSpan span, string part)
    {
        if (part == "\n")
        {
            EndWord();
            EndLine();
        }
        else if (part == " ")
        {
            EndWord();
            if (line.Count > 0)
            {
                Place(Piece(span, part));
            }
        }
        else
        {
            word.Add(Piece(span, part));
            if (MarkdownPdfWords.MayBreakAfter(part[^1]))
            {
                EndWord();
            }
        }
    }

    private void EndWord()
    {
        var wordWidth = word.Sum(p => p.Width);
        if (used + wordWidth > width && line.Count > 0)
        {
            EndLine();
        }

        foreach (var piece in word)
        {
            if (used + piece.Width <= width)
            {
                Place(piece);
            }
            else
            {
                PlaceInParts(piece);
            }
        }

        word.Clear();
    }

    private void PlaceInParts(MarkdownPdfPiece piece)
    {
        var start = 0;
        var elements = StringInfo.ParseCombiningCharacters(piece.Text);
        var room = width - used;
        var taken = 0.0;
        foreach (var (index, at) in elements.Index())
        {
            var next = index + 1 < elements.Length ? elements[index + 1] : piece.Text.Length;
            var element = PdfFonts.Measure(piece.Text[at..next], piece.Span.Face, size);
            if (taken + element > room && (at > start || line.Count > 0))
            {
                Place(Piece(piece.Span, piece.Text[start..at]));
                EndLine();
                (start, taken, room) = (at, 0, width);
            }

            taken += element;
        }

        Place(Piece(piece.Span, piece.Text[start..]));
    }

    private void Place(MarkdownPdfPiece piece)
    {
        used += piece.Width;
        if (line.Count > 0 && ReferenceEquals(line[^1].Span, piece.Span))
        {
            line[^1] = new MarkdownPdfPiece(piece.Span, line[^1].Text + piece.Text, line[^1].Width + piece.Width);
        }
        else if (piece.Text.Length > 0)
        {
            line.Add(piece);
        }
    }

    private void EndLine()
    {
        if (line.Count > 0)
        {
            lines.Add(line);
        }

        line = [];
        used = 0;
    }

    private MarkdownPdfPiece Piece(MarkdownPdfSpan span, string text) => new(span, text, PdfFonts.Measure(text, span.Face, size));
}
