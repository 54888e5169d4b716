namespace ImpactTracker.MailSink.Keeping;

/// <summary>The messages in memory, by order of acceptance, by address and by request. Not safe for two threads at once.</summary>
internal sealed class MessageIndex
{
    private readonly List<KeptMessage> all = [];
    private readonly Dictionary<string, List<KeptMessage>> byAddress = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, KeptRequest> requests = new(StringComparer.Ordinal);

    public IReadOnlyCollection<KeptRequest> Requests => requests.Values;

    public void Add(KeptRequest request)
    {
        requests[request.RequestId] = request;
        foreach (var message in request.Messages)
        {
            all.Add(message);
            if (!byAddress.TryGetValue(message.To, out var same))
            {
                byAddress[message.To] = same = [];
            }

            same.Add(message);
        }
    }

    /// <param name="to">An address, or a part of one; null for all messages.</param>
    /// <param name="exact">Whether it is the whole address. Case never counts.</param>
    public int Count(string? to, bool exact) => to is null ? all.Count : exact ? Of(to).Count : Newest(to, exact).Count();

    public IEnumerable<KeptMessage> Newest(string? to, bool exact)
    {
        var source = to is not null && exact ? Of(to) : all;
        for (var i = source.Count - 1; i >= 0; i--)
        {
            if (to is null || exact || source[i].To.Contains(to, StringComparison.OrdinalIgnoreCase))
            {
                yield return source[i];
            }
        }
    }

    public KeptMessage? Find(string id)
    {
        var dot = id.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && requests.TryGetValue(id[..dot], out var request)
            ? request.Messages.FirstOrDefault(message => string.Equals(message.Id, id, StringComparison.Ordinal))
            : null;
    }

    public void Clear()
    {
        all.Clear();
        byAddress.Clear();
        requests.Clear();
    }

    /// <summary>Reads the requests again after messages were taken out of some.</summary>
    public void Rebuild()
    {
        var left = requests.Values.Where(request => !request.Removed).OrderBy(request => request.File, StringComparer.Ordinal).ToList();
        Clear();
        left.ForEach(Add);
    }

    private List<KeptMessage> Of(string address) => byAddress.GetValueOrDefault(address) ?? [];
}
