namespace ImpactTracker.Documents.Papers;

/// <summary>
/// The styles of a DOCX, under Word's own names: whoever edits the document finds the headings in the outline, and a house style takes their place by name.
/// Sizes are half points, distances twentieths of a point.
/// </summary>
internal static class DocxStyles
{
    private const string Accent = "1A3B61";
    private const string Soft = "55606B";
    private const string Line = "BDC4CF";

    public static void Write(HtmlWriter xml, string language)
    {
        xml.Write($"<w:styles {new Html(DocxBody.Namespaces)}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:eastAsia=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Arial\"/><w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/><w:lang w:val=\"{language}\" w:eastAsia=\"{language}\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>");
        xml.Write($"<w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"269\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>");
        xml.Write($"<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>");
        xml.Write($"<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>");
        xml.Write($"<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>");
        Paragraphs(xml);
        Character(xml, "Hyperlink", "Hyperlink", "<w:color w:val=\"0D529A\"/><w:u w:val=\"single\"/>");
        Character(xml, "Code", "HTML Code", "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Consolas\"/>");
        Character(xml, "FactName", "Fact Name", $"<w:color w:val=\"{Soft}\"/>");
        xml.Write($"<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"ReportTable\"><w:name w:val=\"Report Table\"/><w:basedOn w:val=\"TableNormal\"/><w:uiPriority w:val=\"59\"/><w:qFormat/><w:tblPr><w:tblBorders><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"{Line}\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"{Line}\"/></w:tblBorders><w:tblCellMar><w:top w:w=\"50\" w:type=\"dxa\"/><w:left w:w=\"100\" w:type=\"dxa\"/><w:bottom w:w=\"50\" w:type=\"dxa\"/><w:right w:w=\"100\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>");
        xml.Write($"<w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/><w:color w:val=\"{Accent}\"/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"{Accent}\"/></w:tcBorders><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EDF2F7\"/></w:tcPr></w:tblStylePr></w:style></w:styles>");
    }

    private static void Paragraphs(HtmlWriter xml)
    {
        Paragraph(xml, "Title", "Title", $"<w:spacing w:before=\"0\" w:after=\"80\" w:line=\"240\" w:lineRule=\"auto\"/>", $"<w:b/><w:color w:val=\"{Accent}\"/><w:sz w:val=\"44\"/><w:szCs w:val=\"44\"/>");
        Paragraph(xml, "Subtitle", "Subtitle", "<w:spacing w:after=\"60\"/>", "<w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>");
        Paragraph(xml, "Byline", "Byline", $"<w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"8\" w:color=\"{Accent}\"/></w:pBdr><w:spacing w:after=\"320\"/>", $"<w:color w:val=\"{Soft}\"/>");
        for (var level = 1; level <= 6; level++)
        {
            var size = level switch { 1 => 29, 2 => 24, _ => 21 };
            Paragraph(
                xml,
                $"Heading{level}",
                $"heading {level}",
                $"<w:keepNext/><w:keepLines/><w:spacing w:before=\"{(level == 1 ? 360 : level == 2 ? 260 : 200)}\" w:after=\"80\" w:line=\"240\" w:lineRule=\"auto\"/><w:outlineLvl w:val=\"{level - 1}\"/>",
                $"<w:b/>{(level > 3 ? "<w:i/>" : "")}<w:color w:val=\"{Accent}\"/><w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>");
        }

        Paragraph(xml, "Caption", "caption", "<w:keepLines/><w:spacing w:before=\"200\" w:after=\"100\" w:line=\"240\" w:lineRule=\"auto\"/>", $"<w:b/><w:color w:val=\"{Accent}\"/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>");
        Paragraph(xml, "Figure", "Figure", "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>", "");
        Paragraph(xml, "Fact", "Fact", "<w:tabs><w:tab w:val=\"left\" w:pos=\"3300\"/></w:tabs><w:spacing w:after=\"50\"/><w:ind w:left=\"3300\" w:hanging=\"3300\"/>", "");
        Paragraph(xml, "TableText", "Table Text", "<w:spacing w:after=\"0\" w:line=\"252\" w:lineRule=\"auto\"/>", "<w:sz w:val=\"19\"/><w:szCs w:val=\"19\"/>");
        Paragraph(xml, "AfterTable", "After Table", "<w:spacing w:before=\"0\" w:after=\"140\" w:line=\"20\" w:lineRule=\"exact\"/>", "<w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/>");
        Paragraph(xml, "ListParagraph", "List Paragraph", "<w:spacing w:after=\"60\"/>", "");
        Paragraph(xml, "Quote", "Quote", $"<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"10\" w:color=\"{Line}\"/></w:pBdr><w:ind w:left=\"284\"/>", $"<w:color w:val=\"{Soft}\"/>");
        Paragraph(xml, "CodeBlock", "HTML Preformatted", "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EDF2F7\"/>", "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Consolas\"/><w:sz w:val=\"19\"/>");
        Paragraph(xml, "Rule", "Rule", $"<w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"{Line}\"/></w:pBdr>", "");
        const string Box = "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"8A5A00\"/></w:pBdr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFF8E8\"/>";
        Paragraph(xml, "NoticeTitle", "Notice Title", $"<w:keepNext/>{Box}<w:spacing w:before=\"120\" w:after=\"0\"/><w:ind w:left=\"227\"/>", "<w:b/>");
        Paragraph(xml, "Notice", "Notice", $"{Box}<w:spacing w:after=\"0\"/><w:ind w:left=\"227\"/>", "");
        Paragraph(xml, "Footer", "footer", $"<w:tabs><w:tab w:val=\"right\" w:pos=\"{DocxBody.Width}\"/></w:tabs><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>", $"<w:color w:val=\"{Soft}\"/><w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/>");
    }

    private static void Paragraph(HtmlWriter xml, string id, string name, string paragraph, string run) => xml.Write(
        $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/>{new Html(id.StartsWith("Heading", StringComparison.Ordinal) ? "<w:next w:val=\"Normal\"/>" : "")}<w:qFormat/><w:pPr>{new Html(paragraph)}</w:pPr>{new Html(run.Length > 0 ? $"<w:rPr>{run}</w:rPr>" : "")}</w:style>");

    private static void Character(HtmlWriter xml, string id, string name, string run) => xml.Write(
        $"<w:style w:type=\"character\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"DefaultParagraphFont\"/><w:rPr>{new Html(run)}</w:rPr></w:style>");
}
