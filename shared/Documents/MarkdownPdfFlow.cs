namespace ImpactTracker.Documents;

/// <summary>The place on the page where the next line goes. A page that is full goes to the file.</summary>
internal sealed class MarkdownPdfFlow(PdfFile file)
{
    private readonly List<(double Gap, double Height, double Least, Action Draw)> held = [];
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

    /// <summary>Whether something waits for what follows it.</summary>
    public bool IsHolding => held.Count > 0;

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
        if (IsHolding)
        {
            Release(height);
        }
        else if (height > Room() && !IsAtTop)
        {
            NewPage();
        }
    }

    /// <summary>
    /// Keeps something back that must not stand alone at the foot of a page, such as a heading, until it is known how much of what follows must stand beside it.
    /// </summary>
    /// <param name="height">Height that it takes.</param>
    /// <param name="least">Height that what follows takes at least.</param>
    /// <param name="draw">Draws it.</param>
    public void Hold(double height, double least, Action draw)
    {
        held.Add((gap, height, least, draw));
        gap = 0;
    }

    /// <summary>Draws what is held back, on a new page unless it still fits together with this height after it.</summary>
    public void Release(double height = 0)
    {
        if (!IsHolding)
        {
            return;
        }

        var (waiting, after) = (held.ToArray(), gap);
        held.Clear();
        gap = waiting[0].Gap;
        var whole = waiting.Sum(static one => one.Height) + waiting.Skip(1).Sum(static one => one.Gap) + Math.Max(waiting.Max(static one => one.Least), after + height);
        if (whole > Room() && !IsAtTop)
        {
            NewPage();
        }

        foreach (var one in waiting)
        {
            Gap(one.Gap);
            one.Draw();
        }

        Gap(after);
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
        Release(height);
        var top = NextTop;
        gap = 0;
        Y = top + height;
        return top;
    }
}
