using System.Globalization;

namespace ImpactTracker.Documents.Papers;

/// <summary>Writes the body of a DOCX (ECMA-376 part 1, 17) as markup in which every text is encoded. Texts come clean of what XML forbids.</summary>
internal sealed class DocxBody(HtmlWriter xml)
{
    public const string Namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"" + OfficePackage.Relation + "\"";

    /// <summary>Width of the text on A4 with margins of 20 mm, in twentieths of a point.</summary>
    public const int Width = 9638;

    private readonly Dictionary<string, int> addresses = new(StringComparer.Ordinal);
    private bool isFromRight;

    public HtmlWriter Xml => xml;

    /// <summary>Addresses that links lead to, in the order of their ids l1, l2 and so on.</summary>
    public IEnumerable<string> Addresses => addresses.OrderBy(static one => one.Value).Select(static one => one.Key);

    /// <summary>First numbers of the ordered lists; the list has the id that follows that of bullets.</summary>
    public List<int> OrderedLists { get; } = [];

    public void Begin() => xml.Write($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document {new Html(Namespaces)}><w:body>");

    public void End() => xml.Write(
        $"<w:sectPr><w:footerReference w:type=\"default\" r:id=\"footer\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>");

    public void Paragraph(string? style, string text)
    {
        OpenParagraph(style, isFromRight: TextDirection.IsFromRight(text) == true);
        Run(text, default);
        CloseParagraph();
    }

    /// <summary>Level 1 to 6, below the title.</summary>
    public void Heading(int level, string text) => Paragraph("Heading" + level.ToString(CultureInfo.InvariantCulture), text);

    public void Fact(string name, string value, string? address)
    {
        OpenParagraph("Fact");
        xml.Write($"<w:r><w:rPr><w:rStyle w:val=\"FactName\"/></w:rPr><w:t xml:space=\"preserve\">{name}</w:t></w:r><w:r><w:tab/></w:r>");
        Run(value, new DocxRun(Address: address, IsFromRight: TextDirection.IsFromRight(value) == true));
        CloseParagraph();
    }

    /// <summary>A caption that Word counts: its list of tables and its cross-references know it.</summary>
    public void Caption(string kind, int number, string text, bool keepsNext) => xml.Write(
        $"<w:p><w:pPr><w:pStyle w:val=\"Caption\"/>{new Html(keepsNext ? "<w:keepNext/>" : "")}</w:pPr><w:r><w:t xml:space=\"preserve\">{kind} </w:t></w:r><w:fldSimple w:instr=\" SEQ {kind} \\* ARABIC \"><w:r><w:t>{number}</w:t></w:r></w:fldSimple><w:r><w:t xml:space=\"preserve\">. {text}</w:t></w:r></w:p>");

    /// <summary>Opens a paragraph.</summary>
    /// <param name="style">Id of its style; null for the ordinary one.</param>
    /// <param name="list">Number of its list, or 0.</param>
    /// <param name="depth">How deep the list lies, from 0; without a number the depth that it is indented by, from 1.</param>
    /// <param name="isFromRight">Whether its text is read from the right.</param>
    public void OpenParagraph(string? style, int list = 0, int depth = 0, bool isFromRight = false)
    {
        xml.Write($"<w:p>");
        this.isFromRight = isFromRight;
        if (style is not null || list > 0 || depth > 0 || isFromRight)
        {
            xml.Write($"<w:pPr>");
            if (style is not null)
            {
                xml.Write($"<w:pStyle w:val=\"{style}\"/>");
            }

            if (list > 0)
            {
                xml.Write($"<w:numPr><w:ilvl w:val=\"{Math.Min(depth, DocxNumbering.Levels - 1)}\"/><w:numId w:val=\"{list}\"/></w:numPr>");
            }

            xml.Write($"{FromRight}");
            if (list == 0 && depth > 0)
            {
                xml.Write($"<w:ind w:left=\"{Math.Min(depth, DocxNumbering.Levels) * DocxNumbering.Indent}\"/>");
            }

            xml.Write($"</w:pPr>");
        }
    }

    /// <summary>Opens the paragraph of a table's cell.</summary>
    public void OpenCell(bool isNumber, bool isFromRight)
    {
        this.isFromRight = isFromRight;
        xml.Write($"<w:p><w:pPr><w:pStyle w:val=\"TableText\"/>{FromRight}{new Html(isNumber && !isFromRight ? "<w:jc w:val=\"right\"/>" : "")}</w:pPr>");
    }

    public void CloseParagraph() => xml.Write($"</w:p>");

    /// <summary>A stretch of text; its line feeds become line breaks.</summary>
    public void Run(string text, DocxRun run)
    {
        if (text.Length == 0)
        {
            return;
        }

        // Words of another script in such a paragraph are read from the left.
        run = isFromRight && TextDirection.IsFromRight(text) != false ? run with { IsFromRight = true } : run;
        if (run.Address is not null)
        {
            xml.Write($"<w:hyperlink r:id=\"l{LinkOf(run.Address)}\">");
        }

        xml.Write($"<w:r>");
        if (run != default)
        {
            var style = run.Address is not null ? "Hyperlink" : run.IsCode ? "Code" : "";
            xml.Write($"<w:rPr>{new Html(style.Length > 0 ? $"<w:rStyle w:val=\"{style}\"/>" : "")}{Style(run.IsBold, "<w:b/>", "<w:bCs/>", run)}{Style(run.IsItalic, "<w:i/>", "<w:iCs/>", run)}{new Html(run.IsFromRight ? "<w:rtl/>" : "")}</w:rPr>");
        }

        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (end > start)
            {
                xml.Write($"<w:t xml:space=\"preserve\">{text[start..end]}</w:t>");
            }

            if (end < text.Length)
            {
                xml.Write($"<w:br/>");
            }

            start = end + 1;
        }

        xml.Write($"</w:r>");
        if (run.Address is not null)
        {
            xml.Write($"</w:hyperlink>");
        }
    }

    /// <summary>A place for the chart of this number.</summary>
    public void Chart(int number, PaperChart chart) => xml.Write(
        $"<w:p><w:pPr><w:pStyle w:val=\"Figure\"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"6120000\" cy=\"{DocxChart.Height(chart)}\"/><wp:docPr id=\"{number}\" name=\"Figure {number}\" descr=\"{PlainText.Of(chart.Alternative)}\"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"chart{number}\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>");

    private Html FromRight => new(isFromRight ? "<w:bidi/>" : "");

    // Scripts that are written from the right have their own properties.
    private static Html Style(bool isSo, string property, string fromRight, DocxRun run) => new(!isSo ? "" : run.IsFromRight ? property + fromRight : property);

    private int LinkOf(string address)
    {
        if (!addresses.TryGetValue(address, out var number))
        {
            addresses.Add(address, number = addresses.Count + 1);
        }

        return number;
    }
}
