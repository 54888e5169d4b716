namespace ImpactTracker.MailSink.Events;

/// <summary>Events that go to the webhook in one request: a JSON array of at most 768 KB (SendGrid's batching).</summary>
internal sealed class EventBatch
{
    public const int MostBytes = 768 * 1024;

    private readonly List<ReadOnlyMemory<byte>> events = [];
    private int size = 1;

    public int Count => events.Count;

    /// <summary>The requests whose events are in here.</summary>
    public HashSet<PendingRequest> Requests { get; } = [];

    public static List<EventBatch> Split(IEnumerable<(PendingRequest Owner, ReadOnlyMemory<byte> Event)> all)
    {
        var batches = new List<EventBatch>();
        foreach (var (owner, one) in all)
        {
            if (batches.Count == 0 || batches[^1].size + one.Length + 1 > MostBytes)
            {
                batches.Add(new EventBatch());
            }

            batches[^1].Add(owner, one);
        }

        return batches;
    }

    public byte[] Body()
    {
        var body = new byte[size];
        var at = 0;
        foreach (var one in events)
        {
            body[at] = at == 0 ? (byte)'[' : (byte)',';
            one.CopyTo(body.AsMemory(at + 1));
            at += one.Length + 1;
        }

        body[at] = (byte)']';
        return body;
    }

    private void Add(PendingRequest owner, ReadOnlyMemory<byte> one)
    {
        events.Add(one);
        Requests.Add(owner);
        size += one.Length + 1;
    }
}
