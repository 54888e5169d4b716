namespace ImpactTracker.Distributions;

/// <summary>What comes in with <c>POST /api/briefs/{id}/test</c>.</summary>
public sealed record TestMailDraft
{
    /// <summary>Where the test goes.</summary>
    public string? To { get; init; }

    /// <summary>The lists that the mail names as the reason why one gets it; those that the address is on when left out.</summary>
    public IReadOnlyList<string>? Lists { get; init; }
}
