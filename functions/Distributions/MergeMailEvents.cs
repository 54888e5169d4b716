using ImpactTracker.Distributions;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Distributions;

/// <summary>Merges stored events of the mail provider into the ledger.</summary>
public sealed class MergeMailEvents(EventMerge merge)
{
    /// <summary>Handles a hint; safe to run twice.</summary>
    [Function(nameof(MergeMailEvents))]
    public Task Run([QueueTrigger(MailEventsMessage.Queue)] MailEventsMessage message, CancellationToken cancellation) =>
        merge.MergeAsync(message.Path, cancellation);
}
