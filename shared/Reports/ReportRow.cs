using System.Globalization;
using System.Text;
using ImpactTracker.Json;
using ImpactTracker.Reports.Figures;
using ImpactTracker.Reports.Snapshots;
using ImpactTracker.Storage;

namespace ImpactTracker.Reports;

/// <summary>
/// A report as stored. Partition: the scope that its id carries, of the first of its awards in order of id or of <c>portfolio</c>; row key: its id, which sorts by time.
/// Serves: one by id; the reports of an award in order; those to compare a new one with. While it is not ended, an <see cref="OpenReportRow"/> points to it for the sweep,
/// and a <see cref="ListedReportRow"/> lists it among all.
/// </summary>
internal sealed class ReportRow : Row
{
    public const string Table = "Reports";

    private const string AllAwards = "*";

    public string Awards { get; set; } = "";

    public string Template { get; set; } = "";

    public string? From { get; set; }

    public string? To { get; set; }

    public string Formats { get; set; } = "";

    public string State { get; set; } = "";

    public string? Failure { get; set; }

    public DateTimeOffset? DataAsOf { get; set; }

    /// <summary>JSON in UTF-8: read and written as a whole.</summary>
    public byte[]? Readiness { get; set; }

    /// <summary>JSON in UTF-8: read and written as a whole.</summary>
    public byte[]? Figures { get; set; }

    /// <summary>JSON: read and written as a whole.</summary>
    public string? Files { get; set; }

    /// <summary>The hash of the HTML document, as a column of its own for whoever looks into the table.</summary>
    public string? Sha256 { get; set; }

    /// <summary>Where the list of its records lies.</summary>
    public string? SnapshotPath { get; set; }

    /// <summary>The build and the base address that made the documents.</summary>
    public string? MadeBy { get; set; }

    /// <summary>Whether a change to any record can be seen in the partitions of the awards.</summary>
    public bool IsRepeatable { get; set; }

    public string? Previous { get; set; }

    /// <summary>JSON in UTF-8: read and written as a whole.</summary>
    public byte[]? Changes { get; set; }

    /// <summary>JSON in UTF-8: read and written as a whole.</summary>
    public byte[]? Amends { get; set; }

    public DateTimeOffset? IssuedAt { get; set; }

    public string? IssuedBy { get; set; }

    public string? Schedule { get; set; }

    public int Attempts { get; set; }

    public int Version { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public string CreatedBy { get; set; } = "";

    public static ReportRow Of(Report report) => new()
    {
        PartitionKey = ScopedId.ScopeOf(report.Id)!,
        RowKey = report.Id,
        Awards = Joined(report.Awards),
        Template = report.Template,
        From = report.From?.ToString("O", CultureInfo.InvariantCulture),
        To = report.To?.ToString("O", CultureInfo.InvariantCulture),
        Formats = string.Join(',', report.Formats),
        State = report.State.ToString(),
        Failure = report.Failure,
        DataAsOf = report.DataAsOf,
        MadeBy = report.MadeBy,
        IsRepeatable = report.IsRepeatable,
        Readiness = Bytes(report.Readiness),
        Figures = Bytes(report.Figures),
        Files = report.Files.Count == 0 ? null : TrackerJson.Write(report.Files),
        Sha256 = report.Files.FirstOrDefault(static file => file.Format == "html")?.Sha256,
        SnapshotPath = report.SnapshotPath,
        Previous = report.Previous,
        Changes = Bytes(report.Changes),
        Amends = Bytes(report.Amends),
        IssuedAt = report.IssuedAt,
        IssuedBy = report.IssuedBy,
        Schedule = report.Schedule,
        Attempts = report.Attempts,
        Version = report.Version,
        CreatedAt = report.CreatedAt,
        CreatedBy = report.CreatedBy,
    };

    public Report ToReport() => new()
    {
        Id = RowKey,
        Awards = AwardsOf(Awards),
        Template = Template,
        From = Date(From),
        To = Date(To),
        Formats = Formats.Split(','),
        State = Enum.Parse<ReportState>(State),
        Failure = Failure,
        DataAsOf = DataAsOf,
        MadeBy = MadeBy,
        IsRepeatable = IsRepeatable,
        Readiness = Read<ReportReadiness>(Readiness),
        Figures = Read<ReportFigures>(Figures),
        Files = Files is null ? [] : TrackerJson.Read<ReportFile[]>(Files),
        SnapshotPath = SnapshotPath,
        Previous = Previous,
        Changes = Read<ReportChanges>(Changes),
        Amends = Read<ReportAmendments>(Amends),
        IssuedAt = IssuedAt,
        IssuedBy = IssuedBy,
        Schedule = Schedule,
        Attempts = Attempts,
        Version = Version,
        CreatedAt = CreatedAt,
        CreatedBy = CreatedBy,
    };

    /// <summary>Awards as a column holds them.</summary>
    public static string Joined(ListOrAll awards) => awards.IsAll ? AllAwards : string.Join(',', awards);

    /// <summary>Awards from a column.</summary>
    public static ListOrAll AwardsOf(string joined) => joined == AllAwards ? ListOrAll.All : ListOrAll.Of(joined.Split(','));

    /// <summary>A day from a column.</summary>
    public static DateOnly? Date(string? text) => text is null ? null : DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);

    private static byte[]? Bytes(object? value) => value is null ? null : Encoding.UTF8.GetBytes(TrackerJson.Write(value));

    private static T? Read<T>(byte[]? json)
        where T : class => json is null ? null : TrackerJson.Read<T>(Encoding.UTF8.GetString(json));
}
