namespace ImpactTracker.Briefs;

/// <summary>A policy brief: what is mailed to stakeholders.</summary>
public sealed record Brief
{
    /// <summary>Ours; carries the first award's partition.</summary>
    public required string Id { get; init; }

    /// <summary>The awards that it came from, at least one.</summary>
    public required IReadOnlyList<string> Awards { get; init; }

    /// <summary>Its title; also the subject of the mail.</summary>
    public required string Title { get; init; }

    /// <summary>Its number in a series, such as 24-03.</summary>
    public string? Number { get; init; }

    /// <summary>Who wrote it.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>The day it was published, or null when it was not yet.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The text of the mail, in Markdown.</summary>
    public required string Summary { get; init; }

    /// <summary>Where one can read it.</summary>
    public string? Url { get; init; }

    /// <summary>The planned activity that sending it counts towards, or null.</summary>
    public string? PlannedActivity { get; init; }

    /// <summary>The document that goes with the mail, or null.</summary>
    public BriefDocument? Document { get; init; }

    /// <summary>1 when made, one more with each change; the ETag is made of it.</summary>
    public required int Version { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who made it.</summary>
    public required string CreatedBy { get; init; }
}
