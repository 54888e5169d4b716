using ImpactTracker.Distributions;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Distributions;

/// <summary>Closes balances and logs the engagement activity of each distribution.</summary>
public sealed class SettleDistributions(Settlement settlement)
{
    /// <summary>Looks once; being late or run twice makes no difference.</summary>
    [Function(nameof(SettleDistributions))]
    public Task Run([TimerTrigger(DistributionOptions.SettleSchedule)] TimerInfo timer, CancellationToken cancellation) => settlement.SettleAsync(cancellation);
}
