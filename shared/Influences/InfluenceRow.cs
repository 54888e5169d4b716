using ImpactTracker.Records;
using ImpactTracker.Storage;

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

    /// <summary>Where the text goes on that is longer than a column (<see cref="LongText"/>).</summary>
    public string? Impact2 { get; set; }

    /// <inheritdoc cref="Impact2"/>
    public string? Impact3 { get; set; }

    /// <inheritdoc cref="Impact2"/>
    public string? Impact4 { get; set; }

    public string? Url { get; set; }

    public string? Activities { get; set; }

    public string Status { get; set; } = "";

    public string? SourceSystem { get; set; }

    public string? SourceRecordId { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public string CreatedBy { get; set; } = "";

    public DateTimeOffset ChangedAt { get; set; }

    public string ChangedBy { get; set; } = "";

    public static InfluenceRow From(Influence influence) => From(influence, LongText.Of(influence.Impact));

    private static InfluenceRow From(Influence influence, LongText text) => new()
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
        Impact = text.First,
        Impact2 = text.Second,
        Impact3 = text.Third,
        Impact4 = text.Fourth,
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

    internal override int Weight() => 4_000 + Title.Length + (Impact?.Length ?? 0) + (Impact2?.Length ?? 0) + (Impact3?.Length ?? 0) + (Impact4?.Length ?? 0);

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
        Impact = new LongText(Impact, Impact2, Impact3, Impact4).ToString(),
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
