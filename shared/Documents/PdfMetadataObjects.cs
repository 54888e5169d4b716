using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace ImpactTracker.Documents;

/// <summary>Writes title, author, language and dates twice, as PDF asks: as the information dictionary and as XMP.</summary>
internal static class PdfMetadataObjects
{
    private const string Producer = "ImpactTracker";

    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Xmp = "http://ns.adobe.com/xap/1.0/";
    private static readonly XNamespace Pdf = "http://ns.adobe.com/pdf/1.3/";
    private static readonly XNamespace Meta = "adobe:ns:meta/";

    public static int WriteInformation(PdfObjects objects, PdfMetadata metadata) => objects.Add(
        $"<< /Title {PdfSyntax.Text(metadata.Title)} /Author {PdfSyntax.Text(metadata.Author)} /Producer ({Producer}){(metadata.Subject.Length > 0 ? $" /Subject {PdfSyntax.Text(metadata.Subject)}" : "")}"
        + $" /CreationDate {PdfSyntax.Date(metadata.Created)} /ModDate {PdfSyntax.Date(metadata.Created)} >>");

    public static int WriteXmp(PdfObjects objects, PdfMetadata metadata)
    {
        var created = metadata.Created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var packet = new XElement(
            Meta + "xmpmeta",
            new XAttribute(XNamespace.Xmlns + "x", Meta.NamespaceName),
            new XElement(
                Rdf + "RDF",
                new XAttribute(XNamespace.Xmlns + "rdf", Rdf.NamespaceName),
                new XElement(
                    Rdf + "Description",
                    new XAttribute(Rdf + "about", ""),
                    new XAttribute(XNamespace.Xmlns + "dc", DublinCore.NamespaceName),
                    new XAttribute(XNamespace.Xmlns + "xmp", Xmp.NamespaceName),
                    new XAttribute(XNamespace.Xmlns + "pdf", Pdf.NamespaceName),
                    new XElement(DublinCore + "title", new XElement(Rdf + "Alt", new XElement(Rdf + "li", new XAttribute(XNamespace.Xml + "lang", "x-default"), metadata.Title))),
                    metadata.Subject.Length > 0 ? new XElement(DublinCore + "description", new XElement(Rdf + "Alt", new XElement(Rdf + "li", new XAttribute(XNamespace.Xml + "lang", "x-default"), metadata.Subject))) : null,
                    new XElement(DublinCore + "creator", new XElement(Rdf + "Seq", new XElement(Rdf + "li", metadata.Author))),
                    new XElement(DublinCore + "language", new XElement(Rdf + "Bag", new XElement(Rdf + "li", metadata.Language))),
                    new XElement(Xmp + "CreateDate", created),
                    new XElement(Xmp + "ModifyDate", created),
                    new XElement(Pdf + "Producer", Producer))));
        var xml = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" + packet.ToString(SaveOptions.DisableFormatting) + "\n<?xpacket end=\"r\"?>";
        return objects.AddStream("/Type /Metadata /Subtype /XML", Encoding.UTF8.GetBytes(xml), plain: true);
    }
}
