using ImpactTracker.Distributions;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Distributions;

/// <summary>Freezes the audience of a distribution that is due.</summary>
public sealed class StartDistribution(AudienceFreeze freeze)
{
    /// <summary>Handles a hint; safe to run twice.</summary>
    [Function(nameof(StartDistribution))]
    public Task Run([QueueTrigger(StartDistributionMessage.Queue)] StartDistributionMessage message, CancellationToken cancellation) =>
        freeze.StartAsync(message.Distribution, cancellation);
}
