namespace ImpactTracker.MailSink.Keeping;

/// <summary>One message in a list; <c>id</c> leads to all of it.</summary>
internal sealed record MessageListItem(string Id, string To, string Subject, string RequestId, DateTimeOffset ReceivedAt);
