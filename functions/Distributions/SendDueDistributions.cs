using ImpactTracker.Distributions;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Distributions;

/// <summary>Starts what is due and picks up what hints have lost.</summary>
public sealed class SendDueDistributions(DistributionSweep sweep)
{
    /// <summary>Looks once; being late or run twice makes no difference.</summary>
    [Function(nameof(SendDueDistributions))]
    public Task Run([TimerTrigger(DistributionOptions.SweepSchedule)] TimerInfo timer, CancellationToken cancellation) => sweep.SweepAsync(cancellation);
}
