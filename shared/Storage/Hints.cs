using ImpactTracker.Json;

namespace ImpactTracker.Storage;

/// <summary>
/// A queue of messages that point at rows. A message is a hint: the row is the truth, a lost message only delays, because
/// a timer sweeps up what waits. Bodies hold ids, never personal data.
/// </summary>
/// <typeparam name="TMessage">The body.</typeparam>
public sealed class Hints<TMessage>(StorageClients clients, string name)
    where TMessage : class
{
    /// <summary>Puts a message at the end of the queue.</summary>
    public async Task SendAsync(TMessage message, CancellationToken cancellationToken) =>
        await (await clients.QueueAsync(name, cancellationToken)).SendMessageAsync(TrackerJson.Write(message), cancellationToken);

    /// <summary>
    /// Puts a message at the end of the queue that nobody sees until the delay is over. Queues count whole seconds and their client cuts off
    /// what is left: rounded up here, because a hint that comes too early finds nothing to do and is gone.
    /// </summary>
    public async Task SendAsync(TMessage message, TimeSpan delay, CancellationToken cancellationToken) =>
        await (await clients.QueueAsync(name, cancellationToken)).SendMessageAsync(TrackerJson.Write(message), TimeSpan.FromSeconds(Math.Ceiling(delay.TotalSeconds)), timeToLive: null, cancellationToken);
}
