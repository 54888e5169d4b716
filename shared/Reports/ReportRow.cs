using System.Globalization;
using ImpactTracker.Json;
using ImpactTracker.Storage;

namespace ImpactTracker.Reports;

/// <summary>
/// A report as stored. Partition: the scope of its first award, which its id carries; row key: its id, which sorts by time.
/// Serves: one by id; the reports of an award in order. While it is not ended, an <see cref="OpenReportRow"/> points to it for the sweep.
/// </summary>
internal sealed class ReportRow : Row
{
    public const string Table = "Reports";

    public string Awards { get; set; } = "";

    public string Template { get; set; } = "";

    public string? From { get; set; }

    public string? To { get; set; }

    public string Formats { get; set; } = "";

    public string State { get; set; } = "";

    public string? Failure { get; set; }

    public DateTimeOffset? DataAsOf { get; set; }

    /// <summary>JSON: read and written as a whole.</summary>
    public string? Figures { get; set; }

    /// <summary>JSON: read and written as a whole.</summary>
    public string? Files { get; set; }

    /// <summary>The hash of the HTML document, as a column of its own for whoever looks into the table.</summary>
    public string? Sha256 { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public string CreatedBy { get; set; } = "";

    public static ReportRow Of(Report report) => new()
    {
        PartitionKey = ScopedId.ScopeOf(report.Id)!,
        RowKey = report.Id,
        Awards = string.Join(',', report.Awards),
        Template = report.Template,
        From = report.From?.ToString("O", CultureInfo.InvariantCulture),
        To = report.To?.ToString("O", CultureInfo.InvariantCulture),
        Formats = string.Join(',', report.Formats),
        State = report.State.ToString(),
        Failure = report.Failure,
        DataAsOf = report.DataAsOf,
        Figures = report.Figures is null ? null : TrackerJson.Write(report.Figures),
        Files = report.Files.Count == 0 ? null : TrackerJson.Write(report.Files),
        Sha256 = report.Files.FirstOrDefault(static file => file.Format == "html")?.Sha256,
        Attempts = report.Attempts,
        CreatedAt = report.CreatedAt,
        CreatedBy = report.CreatedBy,
    };

    public Report ToReport() => new()
    {
        Id = RowKey,
        Awards = Awards.Split(','),
        Template = Template,
        From = Date(From),
        To = Date(To),
        Formats = Formats.Split(','),
        State = Enum.Parse<ReportState>(State),
        Failure = Failure,
        DataAsOf = DataAsOf,
        Figures = Figures is null ? null : TrackerJson.Read<ReportFigures>(Figures),
        Files = Files is null ? [] : TrackerJson.Read<ReportFile[]>(Files),
        Attempts = Attempts,
        CreatedAt = CreatedAt,
        CreatedBy = CreatedBy,
    };

    private static DateOnly? Date(string? text) => text is null ? null : DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
