using System.Globalization;
using System.Text;

namespace ImpactTracker.Documents;

/// <summary>An A4 page being drawn. Places are given in points from the top left corner.</summary>
internal sealed class PdfPage(PdfObjects objects, int number)
{
    public const double Width = 595.28;
    public const double Height = 841.89;

    private readonly StringBuilder content = new();
    private readonly List<int> marks = [];
    private readonly List<PdfLink> links = [];

    /// <summary>Object number of the structure element of each mark on this page, by the mark's number.</summary>
    public IReadOnlyList<int> Marks => marks;

    public IReadOnlyList<PdfLink> Links => links;

    /// <summary>Object number.</summary>
    public int Number => number;

    public byte[] Content => Encoding.ASCII.GetBytes(content.ToString());

    /// <summary>Draws text; without a tag it is page furniture, which a screen reader passes over.</summary>
    public void Text(PdfFonts fonts, PdfTag? tag, double left, double baseline, string text, PdfTextStyle style)
    {
        if (tag is null)
        {
            content.Append("/Artifact BMC\n");
        }
        else
        {
            content.Append(CultureInfo.InvariantCulture, $"/{tag.Type} << /MCID {marks.Count} >> BDC\n");
            tag.Add(this, marks.Count);
            marks.Add(tag.Number);
        }

        content.Append(CultureInfo.InvariantCulture, $"BT\n{style.Colour} rg\n1 0 0 1 {PdfSyntax.Number(left)} {PdfSyntax.Number(Height - baseline)} Tm\n");
        foreach (var run in fonts.Encode(text, style.Face))
        {
            content.Append(CultureInfo.InvariantCulture, $"/F{run.Face} {PdfSyntax.Number(style.Size)} Tf\n<{run.Glyphs}> Tj\n");
        }

        content.Append("ET\nEMC\n");
    }

    /// <summary>Fills a rectangle: rules, bars and shades, all of them decoration.</summary>
    public void Fill(double left, double top, double width, double height, string colour) => content.Append(
        CultureInfo.InvariantCulture,
        $"/Artifact BMC\n{colour} rg\n{PdfSyntax.Number(left)} {PdfSyntax.Number(Height - top - height)} {PdfSyntax.Number(width)} {PdfSyntax.Number(height)} re f\nEMC\n");

    public void Link(PdfTag tag, double left, double top, double width, double height, string address)
    {
        var link = new PdfLink(left, Height - top - height, left + width, Height - top, address, objects.Reserve(), tag.Number);
        links.Add(link);
        tag.Add(this, link);
    }
}
