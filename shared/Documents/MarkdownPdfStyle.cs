namespace ImpactTracker.Documents;

/// <summary>Sizes in points and colours of the printed page.</summary>
internal static class MarkdownPdfStyle
{
    public const double Margin = 68;
    public const double Top = 62;
    public const double Bottom = PdfPage.Height - 72;
    public const double FooterBaseline = PdfPage.Height - 40;

    public const double Body = 10.5;
    public const double Small = 8.5;
    public const double Title = 22;

    /// <summary>Line height as a multiple of the font size.</summary>
    public const double Leading = 1.42;
    public const double HeadingLeading = 1.2;

    public const double ParagraphGap = 7;
    public const double ItemGap = 3;
    public const double ListIndent = 17;
    public const double QuoteIndent = 14;
    public const double CellPadding = 5;

    /// <summary>However deep text is nested, it keeps this width.</summary>
    public const double NarrowestText = 160;

    public const string Ink = "0.13 0.13 0.14";
    public const string Accent = "0.1 0.23 0.38";
    public const string LinkInk = "0.05 0.32 0.6";
    public const string Muted = "0.36 0.39 0.43";
    public const string Rule = "0.74 0.77 0.81";
    public const string Shade = "0.93 0.95 0.97";

    public static double HeadingSize(int level) => level switch { <= 2 => 14.5, 3 => 12, _ => Body };
}
