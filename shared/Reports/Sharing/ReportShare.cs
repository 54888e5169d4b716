namespace ImpactTracker.Reports.Sharing;

/// <summary>A link to the documents of a report that works without login until it expires or is withdrawn.</summary>
public sealed record ReportShare
{
    /// <summary>Ours.</summary>
    public required string Id { get; init; }

    /// <summary>The report.</summary>
    public required string Report { get; init; }

    /// <summary>The link. It shows the page, or with <c>?format=</c> another document.</summary>
    public string Url { get; init; } = "";

    /// <summary>Until when it works, UTC.</summary>
    public required DateTimeOffset Expires { get; init; }

    /// <summary>Mail addresses that it is sent to.</summary>
    public required IReadOnlyList<string> To { get; init; }

    /// <summary>Where the mail to each of them stands, and what became of it, in their order.</summary>
    public IReadOnlyList<ShareDelivery> Deliveries { get; init; } = [];

    /// <summary>Where that mail stands as a whole.</summary>
    public ShareMailState Mail { get; init; }

    /// <summary>When it was withdrawn, UTC; null while it works.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Who withdrew it.</summary>
    public string? WithdrawnBy { get; init; }

    /// <summary>How often a document was fetched by it. Mail scanners follow links: a use proves no reader.</summary>
    public int Uses { get; init; }

    /// <summary>When it was last used, UTC.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>How it is known what became of mail that was posted without an answer, where no event told; null otherwise.</summary>
    public string? Evidence { get; init; }

    /// <summary>When the provider's log was last asked about mail that was posted without an answer, UTC; null when it never was.</summary>
    public DateTimeOffset? LogAskedAt { get; init; }

    /// <summary>When the mail was last tried, UTC.</summary>
    internal DateTimeOffset? MailAt { get; init; }

    /// <summary>What posted it last; the provider's events name it.</summary>
    internal string? Attempt { get; init; }

    /// <summary>Whether mail to anybody was posted without an answer.</summary>
    internal bool HasUnknown => Deliveries.Any(static to => to.Mail == ShareMailState.Unknown);

    /// <summary>The link with each delivery as changed, and the mail as a whole as that makes it.</summary>
    internal ReportShare Each(Func<ShareDelivery, ShareDelivery> change)
    {
        ShareDelivery[] changed = [.. Deliveries.Select(change)];
        return this with { Deliveries = changed, Mail = ShareDelivery.Overall(changed) };
    }

    /// <summary>Whether it works at a moment.</summary>
    internal bool Works(DateTimeOffset now) => WithdrawnAt is null && now < Expires;
}
