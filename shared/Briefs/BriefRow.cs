using System.Globalization;
using ImpactTracker.Json;
using ImpactTracker.Storage;

namespace ImpactTracker.Briefs;

/// <summary>
/// A brief as stored. Partition: the scope of its first award, which its id carries; row key: its id.
/// Serves: one by id; the briefs of an award.
/// </summary>
internal sealed class BriefRow : Row
{
    public const string Table = "Briefs";

    public string Awards { get; set; } = "";

    public string Title { get; set; } = "";

    public string? Number { get; set; }

    /// <summary>JSON: names may hold commas.</summary>
    public string Authors { get; set; } = "";

    public string? Published { get; set; }

    public string Summary { get; set; } = "";

    public string? Url { get; set; }

    public string? PlannedActivity { get; set; }

    public string? DocumentSha256 { get; set; }

    public long? DocumentBytes { get; set; }

    public string? DocumentPath { get; set; }

    public int Version { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public string CreatedBy { get; set; } = "";

    public static BriefRow From(Brief brief) => new()
    {
        PartitionKey = ScopedId.ScopeOf(brief.Id)!,
        RowKey = brief.Id,
        Awards = string.Join(',', brief.Awards),
        Title = brief.Title,
        Number = brief.Number,
        Authors = TrackerJson.Write(brief.Authors),
        Published = brief.Published?.ToString("O", CultureInfo.InvariantCulture),
        Summary = brief.Summary,
        Url = brief.Url,
        PlannedActivity = brief.PlannedActivity,
        DocumentSha256 = brief.Document?.Sha256,
        DocumentBytes = brief.Document?.Bytes,
        DocumentPath = brief.Document?.Path,
        Version = brief.Version,
        CreatedAt = brief.CreatedAt,
        CreatedBy = brief.CreatedBy,
    };

    public Brief ToBrief() => new()
    {
        Id = RowKey,
        Awards = Awards.Split(','),
        Title = Title,
        Number = Number,
        Authors = TrackerJson.Read<string[]>(Authors),
        Published = Published is null ? null : DateOnly.ParseExact(Published, "O", CultureInfo.InvariantCulture),
        Summary = Summary,
        Url = Url,
        PlannedActivity = PlannedActivity,
        Document = DocumentSha256 is null ? null : new BriefDocument(DocumentSha256, DocumentBytes ?? 0, DocumentPath!),
        Version = Version,
        CreatedAt = CreatedAt,
        CreatedBy = CreatedBy,
    };
}
