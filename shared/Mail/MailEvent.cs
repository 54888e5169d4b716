namespace ImpactTracker.Mail;

/// <summary>What the provider reports about one message, as far as it matters here.</summary>
/// <param name="Kind">The provider's word: processed, deferred, delivered, bounce, dropped, spamreport, unsubscribe and others.</param>
/// <param name="At">When, by the provider's clock.</param>
/// <param name="Batch">The batch that the message belongs to, from its custom arguments; null when the event has none.</param>
/// <param name="Delivery">The delivery that it is, from its custom arguments.</param>
/// <param name="Attempt">The attempt that sent it, from its custom arguments.</param>
/// <param name="IsBlock">A bounce that says "not now" (type blocked) and not "no such mailbox".</param>
/// <param name="Reason">In the receiving host's words; may hold an address, so it is never logged.</param>
/// <param name="Email">The recipient's address as the provider tells it.</param>
/// <param name="MessageId">The provider's id of the message; begins with that of the request. Null where the event has none.</param>
/// <param name="IsOther">Whether it is about mail that is no distribution's, such as a reminder or a test, as its custom arguments say.</param>
/// <param name="Share">The link to a report that the message carries, from its custom arguments.</param>
public sealed record MailEvent(string Kind, DateTimeOffset At, string? Batch, string? Delivery, string? Attempt, bool IsBlock, string? Reason, string? Email = null, string? MessageId = null, bool IsOther = false, string? Share = null);
