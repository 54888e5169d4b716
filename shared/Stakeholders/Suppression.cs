namespace ImpactTracker.Stakeholders;

/// <summary>That an address must not be mailed: what was sent to a list, or anything.</summary>
/// <param name="Reason">Why.</param>
/// <param name="List">The list that it is limited to; null for everything.</param>
/// <param name="Since">Since when, UTC.</param>
/// <param name="Note">How we know, in the words of whoever entered it; null where a link or an event said so.</param>
public sealed record Suppression(SuppressionReason Reason, string? List, DateTimeOffset Since, string? Note);
