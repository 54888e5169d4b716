using ImpactTracker.Storage;

namespace ImpactTracker.Activities.Export;

/// <summary>Writes an award's activities as a file, as they are read: nothing is kept in memory but a page of rows.</summary>
public sealed class ActivityExport(ActivityTable activities)
{
    /// <summary>The formats that can be written, with their media types and file endings.</summary>
    public static IReadOnlyDictionary<string, (string MediaType, string Ending)> Formats { get; } = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["csv"] = ("text/csv; charset=utf-8", "csv"),
        ["xlsx"] = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
        ["json"] = ("application/json; charset=utf-8", "json"),
        ["researchfish"] = ("text/csv; charset=utf-8", "csv"),
    };

    /// <summary>Writes the file. The paste sheet for Researchfish holds what counts; the others hold withdrawn activities too, so that nothing is lost.</summary>
    public Task WriteAsync(string awardId, string format, Stream output, CancellationToken cancellationToken)
    {
        var all = activities.ScanAsync(awardId, new ActivityFilter(), null, TablePaging.MaxRows, cancellationToken);
        return format switch
        {
            "csv" => ActivityCsv.WriteAsync(output, ActivityColumns.All, all, cancellationToken),
            "xlsx" => ActivitySheet.WriteAsync(output, ActivityColumns.All, all, cancellationToken),
            "json" => ActivityJson.WriteAsync(output, all, cancellationToken),
            "researchfish" => ActivityCsv.WriteAsync(
                output, ResearchfishColumns.All, activities.ScanAsync(awardId, ActivityFilter.Counting(), null, TablePaging.MaxRows, cancellationToken), cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format."),
        };
    }
}
