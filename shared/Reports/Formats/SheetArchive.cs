using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace ImpactTracker.Reports.Formats;

/// <summary>
/// An XLSX workbook of several sheets, written sheet by sheet and row by row to a stream that need not seek. No clock's time goes into it, so the same rows give the same
/// bytes. Text cells are text: a spreadsheet does not run them.
/// </summary>
internal sealed partial class SheetArchive(Stream output) : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const int MostInCell = 32_767;

    private readonly ZipArchive archive = new(output, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<string> names = [];
    private IReadOnlyList<(string Heading, bool IsNumber)> open = [];
    private XmlWriter? sheet;
    private Stream? entry;

    /// <summary>Ends the sheet before, if there is one, and begins another with its headings.</summary>
    public void Begin(string name, IReadOnlyList<(string Heading, bool IsNumber)> columns)
    {
        Close();
        names.Add(name);
        open = columns;
        entry = Entry(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{names.Count}.xml"));
        sheet = XmlWriter.Create(entry, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        sheet.WriteStartElement("worksheet", Main);
        sheet.WriteStartElement("sheetData");
        Cells(columns.Select(static column => (column.Heading, false)));
    }

    /// <summary>Writes a row, a text for each column.</summary>
    public void Row(IEnumerable<string> cells) => Cells(cells.Zip(open, static (text, column) => (text, column.IsNumber)));

    /// <summary>Ends the workbook.</summary>
    public void End()
    {
        Close();
        var sheets = names.Select((name, at) => $"<sheet name=\"{name}\" sheetId=\"{at + 1}\" r:id=\"r{at + 1}\"/>");
        Part("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{string.Concat(sheets)}</sheets></workbook>");
        var parts = names.Select((_, at) => $"<Relationship Id=\"r{at + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{at + 1}.xml\"/>");
        Part("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}/relationships\">{string.Concat(parts)}</Relationships>");
        Part("_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        var types = names.Select((_, at) => $"<Override PartName=\"/xl/worksheets/sheet{at + 1}.xml\" ContentType=\"{Type}.worksheet+xml\"/>");
        Part("[Content_Types].xml",
            $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Type}.sheet.main+xml\"/>{string.Concat(types)}</Types>");
    }

    public void Dispose()
    {
        Close();
        archive.Dispose();
    }

    private void Cells(IEnumerable<(string Text, bool IsNumber)> cells)
    {
        sheet!.WriteStartElement("row");
        foreach (var (text, isNumber) in cells)
        {
            sheet.WriteStartElement("c");
            if (isNumber && text.Length > 0)
            {
                sheet.WriteElementString("v", text);
            }
            else
            {
                sheet.WriteAttributeString("t", "inlineStr");
                sheet.WriteStartElement("is");
                sheet.WriteStartElement("t");
                sheet.WriteAttributeString("xml", "space", null, "preserve");
                sheet.WriteString(Writable(text));
                sheet.WriteEndElement();
                sheet.WriteEndElement();
            }

            sheet.WriteEndElement();
        }

        sheet.WriteEndElement();
    }

    private void Close()
    {
        sheet?.Dispose();
        entry?.Dispose();
        (sheet, entry) = (null, null);
    }

    private void Part(string name, string xml)
    {
        using var part = Entry(name);
        part.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml));
    }

    private Stream Entry(string name)
    {
        var made = archive.CreateEntry(name, CompressionLevel.Fastest);
        made.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return made.Open();
    }

    // Characters that XML 1.0 cannot hold would make a workbook that nobody can open; what reads like the escape of one is escaped itself.
    private static string Writable(string text)
    {
        var kept = Escape().Replace(string.Concat(text.EnumerateRunes().Where(static rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))), "_x005F$0");
        return kept.Length <= MostInCell ? kept : kept[..MostInCell];
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
