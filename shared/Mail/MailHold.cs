namespace ImpactTracker.Mail;

/// <summary>What lets the provider call a request back: it holds the request until a moment, under an id by which it can be cancelled.</summary>
/// <param name="Id">The provider's batch id.</param>
/// <param name="SendAt">When the provider sends it, UTC; at most 72 hours ahead.</param>
public sealed record MailHold(string Id, DateTimeOffset SendAt);
