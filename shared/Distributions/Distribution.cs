namespace ImpactTracker.Distributions;

/// <summary>One sending of one brief to one audience. The same content to the same lists is the same distribution.</summary>
public sealed record Distribution
{
    private const string Claimed = "claim ";

    /// <summary>Made from the brief's words, its document and the lists: 24 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>The brief that is sent.</summary>
    public required string Brief { get; init; }

    /// <summary>The lists that make the audience.</summary>
    public required IReadOnlyList<string> Lists { get; init; }

    /// <summary>Where it stands.</summary>
    public required DistributionState State { get; init; }

    /// <summary>Why it is paused, missed or cancelled; null otherwise.</summary>
    public string? Note { get; init; }

    /// <summary>When it is due, UTC.</summary>
    public required DateTimeOffset SendAt { get; init; }

    /// <summary>How late it may start, in minutes.</summary>
    public required int MaxLatenessMinutes { get; init; }

    /// <summary>Who was asked for and who was left out, counted when the audience was frozen; null before.</summary>
    public FrozenAudience? Audience { get; init; }

    /// <summary>When the audience was frozen, UTC.</summary>
    public DateTimeOffset? FrozenAt { get; init; }

    /// <summary>When it settled, UTC.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>The engagement activity that was logged for it, once it settled.</summary>
    public string? Activity { get; init; }

    /// <summary>The distribution that it repeats for those whom that one did not reach; null for a first one.</summary>
    public string? ResendOf { get; init; }

    /// <summary>The distribution that repeats it, or null.</summary>
    public string? ResentAs { get; init; }

    /// <summary>Ids of organisations in the frozen audience that had ended or passed their functions on by then, in order; empty before the freeze.</summary>
    public IReadOnlyList<string> Superseded { get; init; } = [];

    /// <summary>1 when asked for, one more with each change of what stands here; the ETag is made of it. Counts change without it.</summary>
    public int Version { get; init; } = 1;

    /// <summary>When it was asked for, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>Whether it ended before its audience was fixed, so that asking again gives it a new time.</summary>
    internal bool SentNothing => State == DistributionState.Missed || (State == DistributionState.Cancelled && Audience is null);

    /// <summary>The counts of outcomes that the activity was last written from, or a claim that it is to be written for; null before it settled.</summary>
    internal string? RecordedOutcomes { get; init; }

    /// <summary>Whether the activity does not tell yet of a claim of onward reach.</summary>
    internal bool HasClaimToWrite => RecordedOutcomes?.StartsWith(Claimed, StringComparison.Ordinal) ?? false;

    /// <summary>What <see cref="RecordedOutcomes"/> is with a new claim.</summary>
    internal static string ToldBy(OnwardClaim claim) => Claimed + claim.Id;

    /// <summary>Where the frozen content lies in Blob Storage.</summary>
    internal string ContentPath { get; init; } = "";
}
