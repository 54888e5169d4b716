using ImpactTracker.Storage;

namespace ImpactTracker.Distributions;

/// <summary>Keeps the provider's events as they came before the call is answered; a queue function merges them afterwards.</summary>
public sealed class EventIntake(DocumentBlobs documents, Hints<MailEventsMessage> hints, TimeProvider time)
{
    /// <summary>Container of raw events that are not merged yet.</summary>
    public const string Container = MailEventsMessage.Queue;

    /// <summary>Stores a body whose signature was checked. The same body twice is stored once.</summary>
    public async Task StoreAsync(BinaryData body, CancellationToken cancellationToken)
    {
        var stored = await documents.PutAsync(Container, body, ".json", "application/json", cancellationToken);
        await hints.SendAsync(new MailEventsMessage(stored.Path), cancellationToken);
    }

    /// <summary>How many bodies wait, and which were set aside.</summary>
    public async Task<MailEventsState> StateAsync(CancellationToken cancellationToken) => new(
        (await documents.WaitingAsync(Container, time.GetUtcNow().AddDays(1), cancellationToken)).Count,
        await documents.AsideAsync(Container, TablePaging.MaxRows, cancellationToken));
}
