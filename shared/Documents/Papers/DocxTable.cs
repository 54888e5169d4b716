namespace ImpactTracker.Documents.Papers;

/// <summary>Writes a table row by row; its first row is repeated on each page and no row but a very tall one is cut.</summary>
internal sealed class DocxTable(DocxBody body, double[] shares, IReadOnlyList<bool> numbers)
{
    private readonly int[] widths = [.. shares.Select(static share => (int)(share * DocxBody.Width))];
    private HtmlWriter Xml => body.Xml;

    /// <summary>Opens the table.</summary>
    /// <param name="caption">What a screen reader says of it; empty for nothing.</param>
    public void Begin(string caption)
    {
        Xml.Write($"<w:tbl><w:tblPr><w:tblStyle w:val=\"ReportTable\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>");
        if (caption.Length > 0)
        {
            Xml.Write($"<w:tblCaption w:val=\"{caption}\"/>");
        }

        Xml.Write($"</w:tblPr><w:tblGrid>");
        foreach (var width in widths)
        {
            Xml.Write($"<w:gridCol w:w=\"{width}\"/>");
        }

        Xml.Write($"</w:tblGrid>");
    }

    /// <summary>A row of plain cells.</summary>
    public void Row(IReadOnlyList<string> cells, bool isHeading)
    {
        OpenRow(isHeading);
        foreach (var (index, cell) in cells.Index())
        {
            OpenCell(index, TextDirection.IsFromRight(cell) == true);
            body.Run(PlainText.Of(cell), default);
            CloseCell();
        }

        CloseRow();
    }

    public void OpenRow(bool isHeading) => Xml.Write($"<w:tr>{new Html(isHeading ? "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : "<w:trPr><w:cantSplit/></w:trPr>")}");

    public void OpenCell(int column, bool isFromRight)
    {
        Xml.Write($"<w:tc><w:tcPr><w:tcW w:w=\"{widths[column]}\" w:type=\"dxa\"/></w:tcPr>");
        body.OpenCell(numbers[column], isFromRight);
    }

    public void CloseCell() => Xml.Write($"</w:p></w:tc>");

    public void CloseRow() => Xml.Write($"</w:tr>");

    /// <summary>Closes the table, with the paragraph that Word wants after each.</summary>
    public void End() => Xml.Write($"</w:tbl><w:p><w:pPr><w:pStyle w:val=\"AfterTable\"/></w:pPr></w:p>");
}
