using ImpactTracker.Activities;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Activities;

/// <summary>Brings copies of activities that count for several awards up to their records, where a crash came between.</summary>
public sealed class RepairCopies(ActivityTable activities)
{
    /// <summary>Looks once; being late or run twice makes no difference.</summary>
    [Function(nameof(RepairCopies))]
    public Task Run([TimerTrigger("%Activities:RepairSchedule%")] TimerInfo timer, CancellationToken cancellation) => activities.RepairCopiesAsync(cancellation);
}
