using ImpactTracker.Storage;

namespace ImpactTracker.Distributions;

/// <summary>
/// A distribution as stored. One partition <c>distribution</c>, row key = id. Serves: one by id, those in a state (what is due, what must
/// be swept, what may settle). There are few: an organisation sends some hundreds a year.
/// </summary>
internal sealed class DistributionRow : Row
{
    public const string Table = "Distributions";
    public const string Partition = "distribution";

    public string Brief { get; set; } = "";

    public string Lists { get; set; } = "";

    public string State { get; set; } = "";

    public string? Note { get; set; }

    public DateTimeOffset SendAt { get; set; }

    public int MaxLatenessMinutes { get; set; }

    public int? Members { get; set; }

    public int? Excluded { get; set; }

    public int? Suppressed { get; set; }

    public int? Frozen { get; set; }

    public DateTimeOffset? FrozenAt { get; set; }

    public DateTimeOffset? SettledAt { get; set; }

    public string? Activity { get; set; }

    public string? ResendOf { get; set; }

    public string? ResentAs { get; set; }

    public string? Superseded { get; set; }

    public string? RecordedOutcomes { get; set; }

    public string ContentPath { get; set; } = "";

    public int Version { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public string CreatedBy { get; set; } = "";

    public static DistributionRow From(Distribution distribution) => new()
    {
        PartitionKey = Partition,
        RowKey = distribution.Id,
        Brief = distribution.Brief,
        Lists = string.Join(',', distribution.Lists),
        State = distribution.State.ToString(),
        Note = distribution.Note,
        SendAt = distribution.SendAt,
        MaxLatenessMinutes = distribution.MaxLatenessMinutes,
        Members = distribution.Audience?.Members,
        Excluded = distribution.Audience?.Excluded,
        Suppressed = distribution.Audience?.Suppressed,
        Frozen = distribution.Audience?.Frozen,
        FrozenAt = distribution.FrozenAt,
        SettledAt = distribution.SettledAt,
        Activity = distribution.Activity,
        ResendOf = distribution.ResendOf,
        ResentAs = distribution.ResentAs,
        Superseded = distribution.Superseded.Count == 0 ? null : string.Join(',', distribution.Superseded),
        RecordedOutcomes = distribution.RecordedOutcomes,
        ContentPath = distribution.ContentPath,
        Version = distribution.Version,
        CreatedAt = distribution.CreatedAt,
        CreatedBy = distribution.CreatedBy,
    };

    public Distribution ToDistribution() => new()
    {
        Id = RowKey,
        Brief = Brief,
        Lists = Lists.Split(','),
        State = Enum.Parse<DistributionState>(State),
        Note = Note,
        SendAt = SendAt,
        MaxLatenessMinutes = MaxLatenessMinutes,
        Audience = Frozen is null ? null : new FrozenAudience(Members ?? 0, Excluded ?? 0, Suppressed ?? 0, Frozen.Value),
        FrozenAt = FrozenAt,
        SettledAt = SettledAt,
        Activity = Activity,
        ResendOf = ResendOf,
        ResentAs = ResentAs,
        Superseded = Superseded?.Split(',') ?? [],
        RecordedOutcomes = RecordedOutcomes,
        ContentPath = ContentPath,
        Version = Version,
        CreatedAt = CreatedAt,
        CreatedBy = CreatedBy,
    };
}
