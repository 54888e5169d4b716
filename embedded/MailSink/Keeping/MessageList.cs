namespace ImpactTracker.MailSink.Keeping;

/// <summary>The answer to <c>GET /messages</c>: how many match, and the newest of them.</summary>
internal sealed record MessageList(int Count, IReadOnlyList<MessageListItem> Items);
