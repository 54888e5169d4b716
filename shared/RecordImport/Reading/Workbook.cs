using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace ImpactTracker.RecordImport.Reading;

/// <summary>The rows of a workbook as text, sheet by sheet, after <see cref="WorkbookGuard"/> let it pass. Faults in the file are told as damage of a row.</summary>
internal sealed class Workbook : IDisposable
{
    private const string Damaged = "the sheet is damaged from here on; open the workbook, save it again and import that";
    private static readonly ExcelReaderConfiguration Configuration = Configured();
    private readonly IExcelDataReader reader;
    private int number;
    private bool broken;

    private Workbook(IExcelDataReader reader) => this.reader = reader;

    /// <summary>Which sheet, from 0.</summary>
    public int Index { get; private set; }

    /// <summary>Its name.</summary>
    public string Sheet => reader.Name ?? "";

    /// <summary>Which limit the sheet is beyond, or null.</summary>
    public string? Problem => reader.FieldCount > ReadingLimits.Columns ? $"The sheet {SheetNotes.Short(Sheet)} has more than {ReadingLimits.Columns} columns."
        : reader.RowCount > ReadingLimits.SheetRows ? $"The sheet {SheetNotes.Short(Sheet)} has more than {ReadingLimits.SheetRows} rows."
        : null;

    /// <summary>Opens a workbook at its first sheet.</summary>
    /// <exception cref="WorkbookDamagedException">It is none.</exception>
    public static Workbook Open(Stream file)
    {
        file.Position = 0;
        return new Workbook(Guarded(() => ExcelReaderFactory.CreateOpenXmlReader(file, Configuration)));
    }

    /// <summary>Goes to the next sheet.</summary>
    /// <exception cref="WorkbookDamagedException">It cannot be opened.</exception>
    public bool NextSheet()
    {
        (number, broken) = (0, false);
        Index++;
        return Guarded(reader.NextResult);
    }

    /// <summary>The next row of the sheet, or null after its last.</summary>
    public SheetRow? NextRow()
    {
        if (broken || number >= ReadingLimits.SheetRows || Problem is not null)
        {
            return null;
        }

        number++;
        try
        {
            return Guarded(reader.Read) ? new SheetRow(number, Cells()) : null;
        }
        catch (WorkbookDamagedException)
        {
            broken = true;
            return new SheetRow(number, []) { Damage = Damaged };
        }
    }

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();

    // Making a configuration asks for Windows-1252, which .NET knows only when told; workbooks themselves are UTF-8.
    private static ExcelReaderConfiguration Configured()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return new ExcelReaderConfiguration { LeaveOpen = true };
    }

    private string[] Cells()
    {
        var cells = new string[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++)
        {
            var text = Guarded(() => Text(reader.GetValue(i)));
            cells[i] = text.Length > ReadingLimits.CellCharacters ? text[..(ReadingLimits.CellCharacters + 1)] : text;
        }

        return cells;
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        DateTime day => day.ToString(day.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    // The reader throws whatever a damaged file leads it into: format, index, null, XML, archive. All of it means the same to the caller.
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            throw new WorkbookDamagedException("it is damaged.", fault);
        }
    }
}
