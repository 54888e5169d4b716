namespace ImpactTracker.Privacy;

/// <summary>A link to a report that was sent to a person, or was going to be.</summary>
/// <param name="Report">The report.</param>
/// <param name="Email">The address that was used.</param>
/// <param name="CreatedAt">When the link was made, UTC.</param>
/// <param name="Expires">Until when it works, UTC.</param>
/// <param name="State">none, due, posting, accepted, refused, unknown or suppressed.</param>
/// <param name="Outcome">deferred, delivered, dropped or bounced; null before the provider told.</param>
/// <param name="At">When the outcome was told, UTC.</param>
/// <param name="Reason">Why it failed, in the words of the provider or the receiving host.</param>
public sealed record PersonLink(string Report, string Email, DateTimeOffset CreatedAt, DateTimeOffset Expires, string State, string? Outcome, DateTimeOffset? At, string? Reason);
