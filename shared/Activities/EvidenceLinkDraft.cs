namespace ImpactTracker.Activities;

/// <summary>A link that proves an activity, as it comes in.</summary>
public sealed record EvidenceLinkDraft
{
    /// <inheritdoc cref="Evidence.Url"/>
    public string? Url { get; init; }

    /// <inheritdoc cref="Evidence.Note"/>
    public string? Note { get; init; }
}
