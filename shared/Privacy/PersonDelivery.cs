namespace ImpactTracker.Privacy;

/// <summary>A message that was sent to a person, or was going to be.</summary>
/// <param name="Distribution">The distribution.</param>
/// <param name="Brief">The title of the brief that it sent.</param>
/// <param name="FrozenAt">When the audience was fixed, UTC.</param>
/// <param name="Email">The address that was used; empty after erasure.</param>
/// <param name="State">pending, accepted, rejected, unknown or suppressed.</param>
/// <param name="Outcome">deferred, delivered, dropped or bounced; null before the provider told.</param>
/// <param name="At">When the outcome was told, UTC.</param>
/// <param name="Reason">Why it failed, in the words of the provider or the receiving host.</param>
/// <param name="Unsubscribed">They used the link of this message.</param>
/// <param name="Complained">They reported it as spam.</param>
public sealed record PersonDelivery(
    string Distribution, string? Brief, DateTimeOffset? FrozenAt, string Email, string State, string? Outcome, DateTimeOffset? At, string? Reason, bool Unsubscribed, bool Complained);
