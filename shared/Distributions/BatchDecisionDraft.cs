namespace ImpactTracker.Distributions;

/// <summary>What comes in with <c>POST /api/distributions/{id}/batches/{number}/decision</c>, and with <c>POST /api/reports/{id}/shares/{id}/decision</c>.</summary>
public sealed record BatchDecisionDraft
{
    /// <summary><c>accepted</c>: the provider took it; <c>not-sent</c>: it did not, and it is to be posted again.</summary>
    public string? Decision { get; init; }

    /// <summary>How one knows; kept in the ledger.</summary>
    public string? Reason { get; init; }
}
