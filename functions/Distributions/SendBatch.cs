using ImpactTracker.Distributions;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Distributions;

/// <summary>Sends a batch that is ready.</summary>
public sealed class SendBatch(BatchSending sending)
{
    /// <summary>Handles a hint; safe to run twice.</summary>
    [Function(nameof(SendBatch))]
    public Task Run([QueueTrigger(SendBatchMessage.Queue)] SendBatchMessage message, CancellationToken cancellation) =>
        sending.SendAsync(message.Batch, cancellation);
}
