namespace ImpactTracker.Documents;

/// <summary>An A4 page being drawn. Places are given in points from the top left corner.</summary>
/// <param name="objects">The file.</param>
/// <param name="number">The page's object number.</param>
/// <param name="content">What is drawn, empty at first.</param>
internal sealed class PdfPage(PdfObjects objects, int number, PdfBytes content)
{
    public const double Width = 595.28;
    public const double Height = 841.89;

    private readonly List<int> marks = [];
    private readonly List<PdfLink> links = [];

    // Colour and font stay what they are on a page until another is chosen.
    private string ink = "";
    private (int Face, double Size) font = (-1, 0);
    private PdfTag? lastTag;
    private int lastEnd;

    private static ReadOnlySpan<byte> TextEnd => "ET\nEMC\n"u8;

    /// <summary>Object number of the structure element of each mark on this page, by the mark's number.</summary>
    public IReadOnlyList<int> Marks => marks;

    public IReadOnlyList<PdfLink> Links => links;

    /// <summary>Object number.</summary>
    public int Number => number;

    public PdfBytes Content => content;

    /// <summary>Draws text; without a tag it is page furniture, which a screen reader passes over. What goes on under the same tag is one piece of content with it.</summary>
    public void Text(PdfFonts fonts, PdfTag? tag, double left, double baseline, ReadOnlySpan<char> text, PdfTextStyle style)
    {
        if (tag is not null && tag == lastTag && content.Length == lastEnd)
        {
            content.TakeBack(TextEnd.Length);
        }
        else
        {
            Begin(tag);
            content.Add("BT\n"u8);
        }

        Colour(style.Colour);
        content.Add("1 0 0 1 "u8).Add(left).Add(" "u8).Add(Height - baseline).Add(" Tm\n"u8);
        font = fonts.Write(content, text, style, font);
        content.Add(TextEnd);
        (lastTag, lastEnd) = (tag, content.Length);
    }

    /// <summary>Fills a rectangle: rules, bars and shades, all of them decoration.</summary>
    public void Fill(double left, double top, double width, double height, string colour)
    {
        Begin(null);
        Colour(colour);
        content.Add(left).Add(" "u8).Add(Height - top - height).Add(" "u8).Add(width).Add(" "u8).Add(height).Add(" re f\nEMC\n"u8);
    }

    public void Link(PdfTag tag, double left, double top, double width, double height, string address)
    {
        var link = new PdfLink(left, Height - top - height, left + width, Height - top, address, objects.Reserve(), tag.Number);
        links.Add(link);
        tag.Add(this, link);
    }

    private void Begin(PdfTag? tag)
    {
        if (tag is null)
        {
            content.Add("/Artifact BMC\n"u8);
            return;
        }

        content.Add("/"u8).Add(tag.Type).Add(" << /MCID "u8).Add(marks.Count).Add(" >> BDC\n"u8);
        tag.Add(this, marks.Count);
        marks.Add(tag.Number);
    }

    private void Colour(string colour)
    {
        if (ink != colour)
        {
            content.Add(colour).Add(" rg\n"u8);
            ink = colour;
        }
    }
}
