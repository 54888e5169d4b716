using ImpactTracker.Records;

namespace ImpactTracker.Influences;

/// <summary>An influence on policy as stored; keys and queries as <see cref="RecordRow"/> says.</summary>
internal sealed class InfluenceRow : RecordRow
{
    public const string Table = "Influences";

    public string Title { get; set; } = "";

    public string Type { get; set; } = "";

    public int? FirstYear { get; set; }

    public string GeographicReach { get; set; } = "";

    public string? Areas { get; set; }

    public string? ImpactTypes { get; set; }

    public string? Impact { get; set; }

    public string? Url { get; set; }

    public string? Activities { get; set; }

    public string Status { get; set; } = "";

    public string? SourceSystem { get; set; }

    public string? SourceRecordId { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public string CreatedBy { get; set; } = "";

    public DateTimeOffset ChangedAt { get; set; }

    public string ChangedBy { get; set; } = "";

    public static InfluenceRow From(Influence influence) => new()
    {
        RecordId = influence.Id,
        Awards = string.Join(',', influence.Awards),
        Version = influence.Version,
        Title = influence.Title,
        Type = influence.Type,
        FirstYear = influence.FirstYear,
        GeographicReach = influence.GeographicReach,
        Areas = Joined(influence.Areas),
        ImpactTypes = Joined(influence.ImpactTypes),
        Impact = influence.Impact,
        Url = influence.Url,
        Activities = Joined(influence.Activities),
        Status = influence.Status.ToString(),
        SourceSystem = influence.Source?.System,
        SourceRecordId = influence.Source?.RecordId,
        CreatedAt = influence.CreatedAt,
        CreatedBy = influence.CreatedBy,
        ChangedAt = influence.ChangedAt,
        ChangedBy = influence.ChangedBy,
    };

    internal override int Weight() => 4_000 + Title.Length + (Impact?.Length ?? 0);

    public Influence ToInfluence() => new()
    {
        Id = RecordId,
        Awards = Split(Awards),
        Title = Title,
        Type = Type,
        FirstYear = FirstYear,
        GeographicReach = GeographicReach,
        Areas = Split(Areas),
        ImpactTypes = Split(ImpactTypes),
        Impact = Impact,
        Url = Url,
        Activities = Split(Activities),
        Version = Version,
        Status = Enum.Parse<RecordStatus>(Status),
        Source = SourceSystem is null ? null : new RecordSource(SourceSystem, SourceRecordId ?? ""),
        CreatedAt = CreatedAt,
        CreatedBy = CreatedBy,
        ChangedAt = ChangedAt,
        ChangedBy = ChangedBy,
    };
}
