namespace ImpactTracker.Documents.Papers;

/// <summary>The parts of a DOCX besides its body: properties, styles, lists, footer and charts.</summary>
internal static class DocxParts
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>What the package begins with, so that a program knows at the first bytes what it is.</summary>
    public static readonly PackageRelationship[] OfPackage =
    [
        new("document", OfficePackage.Relation + "/officeDocument", "word/document.xml"),
        new("core", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
        new("app", OfficePackage.Relation + "/extended-properties", "docProps/app.xml"),
    ];

    /// <summary>Writes them all, now that the body is closed.</summary>
    public static void Write(OfficePackage package, string bodyName, PaperHead head, DocxBody body, List<PaperChart> charts)
    {
        package.Xml("word/styles.xml", Word + "styles+xml", xml => DocxStyles.Write(xml, PlainText.Line(head.Language)));
        package.Xml("word/settings.xml", Word + "settings+xml", xml => Settings(xml, PlainText.Line(head.Language)));
        package.Xml("word/numbering.xml", Word + "numbering+xml", xml => DocxNumbering.Write(xml, body.OrderedLists));
        package.Xml("word/footer.xml", Word + "footer+xml", xml => Footer(xml, PlainText.Line(head.Title)));
        foreach (var (index, chart) in charts.Index())
        {
            DocxChart.Write(package, index + 1, chart);
        }

        package.Relationships(bodyName, Relationships(body, charts.Count));
        package.Xml("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", xml => Properties(xml, head));
        package.Xml("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", static xml =>
            xml.Write($"<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>ImpactTracker</Application></Properties>"));
    }

    private static IEnumerable<PackageRelationship> Relationships(DocxBody body, int charts) =>
    [
        new("styles", OfficePackage.Relation + "/styles", "styles.xml"),
        new("settings", OfficePackage.Relation + "/settings", "settings.xml"),
        new("numbering", OfficePackage.Relation + "/numbering", "numbering.xml"),
        new("footer", OfficePackage.Relation + "/footer", "footer.xml"),
        .. Enumerable.Range(1, charts).Select(static number => new PackageRelationship($"chart{number}", OfficePackage.Relation + "/chart", $"charts/chart{number}.xml")),
        .. body.Addresses.Select(static (address, index) => new PackageRelationship($"l{index + 1}", OfficePackage.Relation + "/hyperlink", address, IsExternal: true)),
    ];

    private static void Settings(HtmlWriter xml, string language) => xml.Write(
        $"<w:settings {new Html(DocxBody.Namespaces)}><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"567\"/><w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat><w:themeFontLang w:val=\"{language}\"/></w:settings>");

    private static void Footer(HtmlWriter xml, string title) => xml.Write(
        $"<w:ftr {new Html(DocxBody.Namespaces)}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{title}</w:t></w:r><w:r><w:tab/></w:r><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space=\"preserve\"> of </w:t></w:r><w:fldSimple w:instr=\" NUMPAGES \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>");

    private static void Properties(HtmlWriter xml, PaperHead head)
    {
        var dated = PaperDates.Property(head.Dated ?? DateTimeOffset.UnixEpoch);
        xml.Write($"<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");
        xml.Write($"<dc:title>{PlainText.Line(head.Title)}</dc:title><dc:subject>{PlainText.Line(head.Subject)}</dc:subject><dc:creator>{PlainText.Line(head.Author)}</dc:creator><dc:language>{PlainText.Line(head.Language)}</dc:language>");
        xml.Write($"<dcterms:created xsi:type=\"dcterms:W3CDTF\">{dated}</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">{dated}</dcterms:modified></cp:coreProperties>");
    }
}
