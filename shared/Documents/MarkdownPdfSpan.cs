namespace ImpactTracker.Documents;

/// <summary>A stretch of text in one style. A class, not a value: two spans with equal words are still two places in the text.</summary>
internal sealed class MarkdownPdfSpan(string text, int face, string? address)
{
    public string Text => text;

    /// <summary>Sum of <see cref="PdfFontFamily.Bold"/> and <see cref="PdfFontFamily.Italic"/>.</summary>
    public int Face => face;

    /// <summary>Where a click leads, or null.</summary>
    public string? Address => address;
}
