using System.Text;
using DocumentFormat.OpenXml.Packaging;
using ImpactTracker.Documents.Papers;

namespace ImpactTracker.Tests.Unit.Documents.Papers;

/// <summary>A report on many awards is written while they are read, so the moment of its data is known at its end.</summary>
public sealed class LateDateTests
{
    private static readonly DateTimeOffset Moment = new(2026, 11, 21, 9, 5, 0, TimeSpan.Zero);

    [Fact]
    public void A_page_whose_date_is_known_at_its_end_has_none_or_a_mark_for_it_at_its_head()
    {
        var html = Encoding.UTF8.GetString(Late(static stream => new HtmlPaper(stream), Moment));

        Assert.True(html.IndexOf("Data last changed on <time datetime=\"2026-11-21T09:05:00Z\">21 November 2026, 09:05 UTC</time>", StringComparison.Ordinal) > html.IndexOf("The text.", StringComparison.Ordinal));
        Assert.Contains("<p class=\"byline\"><span dir=\"auto\">University of Example</span></p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_DOCX_whose_date_is_known_at_its_end_lacks_it_in_its_text_or_properties()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Late(static stream => new DocxPaper(stream), Moment)), isEditable: false);

        Assert.Equal(Moment.UtcDateTime, document.PackageProperties.Created!.Value.ToUniversalTime());
        Assert.EndsWith("The text.Data last changed on 21 November 2026, 09:05 UTC", document.MainDocumentPart!.Document.Body!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_PDF_whose_date_is_known_at_its_end_does_not_hold_it() =>
        Assert.NotEqual(Late(static stream => new PdfPaper(stream), Moment), Late(static stream => new PdfPaper(stream), Moment.AddDays(1)));

    private static byte[] Late(Func<Stream, IPaper> open, DateTimeOffset moment)
    {
        using var bytes = new MemoryStream();
        var paper = open(bytes);
        using var closing = paper as IDisposable;
        paper.Begin(PaperSample.Head with { Dated = null });
        paper.Paragraph("The text.");
        paper.End(moment);
        return bytes.ToArray();
    }
}
