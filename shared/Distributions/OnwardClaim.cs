namespace ImpactTracker.Distributions;

/// <summary>
/// What an intermediary says it did with a brief that it was sent: to whom it passed it on. It is a claim. It is kept apart from the ledger and
/// counts in no balance, because we did not see those messages.
/// </summary>
public sealed record OnwardClaim
{
    /// <summary>Sorts by time within its distribution.</summary>
    public required string Id { get; init; }

    /// <summary>Who passed it on, such as "LEP Network".</summary>
    public required string By { get; init; }

    /// <summary>The recipient of the distribution whom the intermediary got it as; the provider took a message to them.</summary>
    public required string Stakeholder { get; init; }

    /// <summary>The day on which it was passed on.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>To how many organisations.</summary>
    public required int OrganisationCount { get; init; }

    /// <summary>To which, as far as they are known: ids of organisations.</summary>
    public required IReadOnlyList<string> Organisations { get; init; }

    /// <summary>How one knows: what was said or shown, by whom and where it is kept.</summary>
    public required string Evidence { get; init; }

    /// <summary>Where one can see it, or null.</summary>
    public string? Url { get; init; }

    /// <summary>When it was recorded, UTC.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who recorded it.</summary>
    public required string RecordedBy { get; init; }
}
