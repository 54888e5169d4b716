namespace ImpactTracker.Documents;

/// <summary>The place on the page where the next line goes. A page that is full goes to the file.</summary>
internal sealed class MarkdownPdfFlow(PdfFile file)
{
    private double gap;

    public PdfFonts Fonts => file.Fonts;

    public PdfPage Page { get; private set; } = file.NewPage();

    /// <summary>Top of the next line, before any gap.</summary>
    public double Y { get; private set; } = MarkdownPdfStyle.Top;

    public double Left { get; private set; } = MarkdownPdfStyle.Margin;

    public double Width => PdfPage.Width - MarkdownPdfStyle.Margin - Left;

    /// <summary>Where the next line will stand, gap included.</summary>
    public double NextTop => Y + (IsAtTop ? 0 : gap);

    /// <summary>Called with the page and the bottom of what stands on it whenever a page is full.</summary>
    public Action<PdfPage, double>? PageFull { get; set; }

    private bool IsAtTop => Y <= MarkdownPdfStyle.Top;

    /// <summary>Space before what follows; of several gaps the largest counts, and none at the top of a page.</summary>
    public void Gap(double height) => gap = Math.Max(gap, height);

    /// <summary>Moves the left edge; text keeps a readable width however deep it is nested.</summary>
    public double Indent(double by)
    {
        var before = Left;
        Left = Math.Min(Left + by, PdfPage.Width - MarkdownPdfStyle.Margin - MarkdownPdfStyle.NarrowestText);
        return before;
    }

    public void Outdent(double left) => Left = left;

    /// <summary>Height left on this page below the gap.</summary>
    public double Room() => MarkdownPdfStyle.Bottom - NextTop;

    /// <summary>Goes to a new page unless this height still fits.</summary>
    public void Need(double height)
    {
        if (height > Room() && !IsAtTop)
        {
            NewPage();
        }
    }

    public void NewPage()
    {
        PageFull?.Invoke(Page, Y);
        file.Finish(Page);
        Page = file.NewPage();
        Y = MarkdownPdfStyle.Top;
    }

    /// <summary>Takes this height from the page and says where it begins.</summary>
    public double Take(double height)
    {
        var top = NextTop;
        gap = 0;
        Y = top + height;
        return top;
    }
}
