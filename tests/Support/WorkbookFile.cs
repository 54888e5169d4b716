using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace ImpactTracker.Tests.Support;

/// <summary>Writes workbooks as small as Excel's rules allow: texts in the cells, and numbers where a cell can be read as one.</summary>
public static class WorkbookFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Of(params (string Name, ExportSheet Sheet)[] sheets) => Raw([.. sheets.Select(static one => (one.Name, Data(one.Sheet)))]);

    /// <summary>A workbook of sheets whose data is given as XML.</summary>
    public static byte[] Raw(params (string Name, string Data)[] sheets)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Write(zip, "_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Write(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{string.Concat(sheets.Index().Select(static one => $"<sheet name=\"{SecurityElement.Escape(one.Item.Name)}\" sheetId=\"{one.Index + 1}\" r:id=\"r{one.Index + 1}\"/>"))}</sheets></workbook>");
            Write(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(sheets.Index().Select(static one => $"<Relationship Id=\"r{one.Index + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{one.Index + 1}.xml\"/>"))}</Relationships>");
            foreach (var (index, sheet) in sheets.Index())
            {
                Write(zip, $"xl/worksheets/sheet{index + 1}.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{sheet.Data}</sheetData></worksheet>");
            }
        }

        return file.ToArray();
    }

    public static void Write(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }

    private static string Data(ExportSheet sheet) => string.Concat(sheet.Rows.Prepend([.. sheet.Headings]).Index().Select(static row =>
        $"<row r=\"{row.Index + 1}\">{string.Concat(row.Item.Index().Select(cell => Cell(cell.Item, $"{Column(cell.Index)}{row.Index + 1}", row.Index > 0)))}</row>"));

    private static string Cell(string text, string place, bool numbers) =>
        text.Length == 0 ? ""
        : numbers && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? $"<c r=\"{place}\"><v>{text}</v></c>"
        : $"<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>";

    private static string Column(int index) => index < 26 ? $"{(char)('A' + index)}" : $"{(char)('A' + (index / 26) - 1)}{(char)('A' + (index % 26))}";
}
