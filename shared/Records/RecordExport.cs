using ImpactTracker.Documents.Tabular;
using ImpactTracker.Json;

namespace ImpactTracker.Records;

/// <summary>Writes an award's records of one kind as a file, as they are read: nothing is kept in memory but a page of rows.</summary>
/// <typeparam name="TRecord">The kind.</typeparam>
public abstract class RecordExport<TRecord>
    where TRecord : AwardRecord
{
    /// <summary>The formats that can be written, with their media types and file endings.</summary>
    public IReadOnlyDictionary<string, (string MediaType, string Ending)> Formats { get; } = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["csv"] = ("text/csv; charset=utf-8", "csv"),
        ["xlsx"] = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
        ["json"] = ("application/json; charset=utf-8", "json"),
        ["researchfish"] = ("text/csv; charset=utf-8", "csv"),
    };

    /// <summary>The workbook's sheet.</summary>
    private protected abstract string SheetName { get; }

    /// <summary>Our own columns: every field of the record, with codes, so that an import gives back the same records.</summary>
    private protected abstract IReadOnlyList<SheetColumn<TRecord>> Own { get; }

    /// <summary>The questions of the funder's form in its order, for pasting.</summary>
    private protected abstract IReadOnlyList<SheetColumn<TRecord>> Paste { get; }

    /// <summary>Writes the file. The paste sheet for Researchfish holds what counts; the others hold withdrawn records too, so that nothing is lost.</summary>
    public Task WriteAsync(string awardId, string format, Stream output, CancellationToken cancellationToken)
    {
        var records = ScanAsync(awardId, counting: format == "researchfish", cancellationToken);
        return format switch
        {
            "csv" => CsvFile.WriteAsync(output, Own, records, cancellationToken),
            "xlsx" => WorkbookFile.WriteAsync(output, SheetName, Own, records, cancellationToken),
            "json" => JsonListFile.WriteAsync(output, records, cancellationToken),
            "researchfish" => CsvFile.WriteAsync(output, Paste, records, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format."),
        };
    }

    /// <summary>An award's records in the order of making.</summary>
    /// <param name="awardId">The award.</param>
    /// <param name="counting">Whether withdrawn ones are left out.</param>
    /// <param name="cancellationToken">Gives up.</param>
    private protected abstract IAsyncEnumerable<TRecord> ScanAsync(string awardId, bool counting, CancellationToken cancellationToken);
}
