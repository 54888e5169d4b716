using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace ImpactTracker.Documents.Tabular;

/// <summary>
/// An XLSX workbook (ECMA-376 part 1, 18) written sheet by sheet and row by row; no row is kept, and the same rows give the same bytes. Text cells are text: a
/// spreadsheet does not run them. The head of each sheet stays in sight. The stream stays open; a workbook has at least one sheet.
/// </summary>
public sealed partial class WorkbookSheets : IDisposable
{
    private const string Namespaces = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + OfficePackage.Relation + "\"";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const int LongestName = 31;

    /// <summary>So many rows can a sheet of Excel have, the head among them.</summary>
    private const int MostRows = 1_048_576;

    // Halves of surrogate pairs too: pairs are looked at one by one.
    private static readonly SearchValues<char> NotInXml = SearchValues.Create([.. Enumerable.Range(0, 0x10000).Select(static code => (char)code).Where(static c => !XmlConvert.IsXmlChar(c))]);

    private readonly OfficePackage package;
    private readonly List<string> names = [];
    private StreamWriter? sheet;
    private HtmlWriter xml = null!;
    private (string Name, IReadOnlyList<(string Heading, bool IsNumber)> Columns) open;
    private int rows;

    /// <summary>A workbook that goes to this stream.</summary>
    public WorkbookSheets(Stream output)
    {
        package = new OfficePackage(output);
        package.Relationships("", [new PackageRelationship("workbook", OfficePackage.Relation + "/officeDocument", "xl/workbook.xml")]);
    }

    /// <summary>A sheet with all its rows.</summary>
    internal async Task SheetAsync<T>(string name, IReadOnlyList<SheetColumn<T>> columns, IAsyncEnumerable<T> rows, CancellationToken cancellationToken)
    {
        columns = LongCells.Split(columns);
        Begin(name, [.. columns.Select(static column => (column.Name, column.IsNumber))]);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            Row(columns, row);
        }
    }

    /// <summary>Begins a sheet; the one before it ends.</summary>
    /// <param name="name">What its tab says: what Excel forbids in it is taken out, and a second of that name is numbered.</param>
    /// <param name="columns">Heading of each column, and whether a spreadsheet may treat its cells as numbers.</param>
    public void Begin(string name, IReadOnlyList<(string Heading, bool IsNumber)> columns)
    {
        Close();
        open = (name, columns);
        names.Add(Free(name));
        sheet = package.Text(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{names.Count}.xml"), Types + "worksheet+xml");
        xml = new HtmlWriter(sheet);
        xml.Write($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet {new Html(Namespaces)}><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>{new Html(columns.Count > 0 ? "<cols>" : "")}");
        foreach (var (index, column) in columns.Index())
        {
            xml.Write($"<col min=\"{index + 1}\" max=\"{index + 1}\" width=\"{(column.IsNumber ? 14 : 28)}\" customWidth=\"1\"/>");
        }

        xml.Write($"{new Html(columns.Count > 0 ? "</cols>" : "")}<sheetData><row>");
        foreach (var column in columns)
        {
            xml.Write($"<c s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Writable(column.Heading)}</t></is></c>");
        }

        xml.Write($"</row>");
        rows = 1;
    }

    /// <summary>A row of the sheet that was begun; where it is full, the rest goes to another of its name.</summary>
    public void Row(IEnumerable<string> cells)
    {
        BeginRow();
        var index = 0;
        foreach (var text in cells)
        {
            Cell(text, open.Columns[index++].IsNumber);
        }

        xml.Write($"</row>");
    }

    /// <summary>A row of the sheet that was begun with the headings of these columns.</summary>
    internal void Row<T>(IReadOnlyList<SheetColumn<T>> columns, T row)
    {
        BeginRow();
        for (var index = 0; index < columns.Count; index++)
        {
            Cell(columns[index].Value(row) ?? "", columns[index].IsNumber);
        }

        xml.Write($"</row>");
    }

    /// <summary>Ends the workbook.</summary>
    public void End()
    {
        Close();
        package.Xml("xl/workbook.xml", Types + "sheet.main+xml", workbook =>
        {
            workbook.Write($"<workbook {new Html(Namespaces)}><bookViews><workbookView/></bookViews><sheets>");
            foreach (var (index, name) in names.Index())
            {
                workbook.Write($"<sheet name=\"{name}\" sheetId=\"{index + 1}\" r:id=\"s{index + 1}\"/>");
            }

            workbook.Write($"</sheets></workbook>");
        });
        package.Relationships(
            "xl/workbook.xml",
            names.Select(static (_, index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1}"))
                .Select(static number => new PackageRelationship("s" + number, OfficePackage.Relation + "/worksheet", $"worksheets/sheet{number}.xml"))
                .Append(new PackageRelationship("styles", OfficePackage.Relation + "/styles", "styles.xml")));
        package.Xml("xl/styles.xml", Types + "styles+xml", static styles => styles.Write(
            $"<styleSheet {new Html(Namespaces)}><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf/><xf fontId=\"1\" applyFont=\"1\"/></cellXfs></styleSheet>"));
        package.End();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        sheet?.Dispose();
        package.Dispose();
    }

    private void BeginRow()
    {
        if (++rows > MostRows)
        {
            Begin(open.Name, open.Columns);
            rows++;
        }

        xml.Write($"<row>");
    }

    private void Cell(string text, bool isNumber)
    {
        if (text.Length == 0)
        {
            // A cell that says nothing of its place comes after the one before.
            xml.Write($"<c/>");
        }
        else if (isNumber && IsNumber(text))
        {
            xml.Write($"<c><v>{text.Trim()}</v></c>");
        }
        else
        {
            xml.Write($"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{Writable(text)}</t></is></c>");
        }
    }

    // Digits alone, as most numbers are, need not be read.
    private static bool IsNumber(string text) =>
        (text.Length < 16 && !text.AsSpan().ContainsAnyExceptInRange('0', '9'))
        || (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number));

    private void Close()
    {
        if (sheet is not null)
        {
            xml.Write($"</sheetData></worksheet>");
            sheet.Dispose();
            sheet = null;
        }
    }

    private string Free(string name)
    {
        var wanted = Forbidden().Replace(PlainText.Line(name), " ").Trim(' ', '\'');
        wanted = wanted.Length == 0 ? "Sheet" : wanted;
        for (var number = 1; ; number++)
        {
            var suffix = number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({number})");
            var cut = PlainText.Line(wanted[..Math.Min(wanted.Length, LongestName - suffix.Length)]).Trim() + suffix;
            if (!names.Contains(cut, StringComparer.OrdinalIgnoreCase))
            {
                return cut;
            }
        }
    }

    // Characters that XML 1.0 cannot hold would make a workbook that nobody can open; what reads like the escape of one is escaped itself.
    private static string Writable(string text)
    {
        if (text.AsSpan().ContainsAny(NotInXml))
        {
            var kept = new StringBuilder(text.Length);
            foreach (var rune in text.EnumerateRunes().Where(static rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)))
            {
                kept.Append(rune.ToString());
            }

            text = kept.ToString();
        }

        return text.Contains("_x", StringComparison.Ordinal) ? Escape().Replace(text, "_x005F$0") : text;
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();

    [GeneratedRegex(@"[\[\]:*?/\\]", RegexOptions.CultureInvariant)]
    private static partial Regex Forbidden();
}
