namespace ImpactTracker.MailSink.Keeping;

/// <summary>An accepted request and the messages in it.</summary>
/// <param name="file">The name of its file; names sort by time of acceptance.</param>
/// <param name="requestId">What <c>X-Message-Id</c> said.</param>
/// <param name="receivedAt">When it was accepted.</param>
/// <param name="dueAt">When its events are due: at <c>send_at</c>, else at once, plus the delay set for events.</param>
/// <param name="from">The sender's address.</param>
internal sealed class KeptRequest(string file, string requestId, DateTimeOffset receivedAt, DateTimeOffset dueAt, string from)
{
    public string File => file;

    public string RequestId => requestId;

    public DateTimeOffset ReceivedAt => receivedAt;

    public DateTimeOffset DueAt => dueAt;

    public string From => from;

    /// <summary>Replaced as a whole when an address is erased.</summary>
    public IReadOnlyList<KeptMessage> Messages { get; set; } = [];

    /// <summary>True once it has been removed; whoever still holds it has nothing more to do.</summary>
    public bool Removed { get; set; }
}
