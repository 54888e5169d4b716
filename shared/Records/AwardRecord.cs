namespace ImpactTracker.Records;

/// <summary>What every record has that counts for awards and keeps its history.</summary>
public abstract record AwardRecord
{
    /// <summary>Ours; sorts by the time of making and carries the first award's partition.</summary>
    public required string Id { get; init; }

    /// <summary>The awards it counts for, at least one. The first is its home: its partition holds the authoritative row.</summary>
    public required IReadOnlyList<string> Awards { get; init; }

    /// <summary>1 when made, one more with each change; the ETag is made of it.</summary>
    public required int Version { get; init; }

    /// <summary>Logged, or withdrawn later; nothing is destroyed.</summary>
    public RecordStatus Status { get; init; }

    /// <summary>Where the record came from when nobody typed it, or null.</summary>
    public RecordSource? Source { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it was last changed, UTC.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Who last changed it.</summary>
    public required string ChangedBy { get; init; }
}
