using ImpactTracker.Activities;
using ImpactTracker.Influences;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Activities;

/// <summary>Brings copies of records that count for several awards up to their records, where a crash came between.</summary>
public sealed class RepairCopies(ActivityTable activities, InfluenceTable influences)
{
    /// <summary>Looks once; being late or run twice makes no difference.</summary>
    [Function(nameof(RepairCopies))]
    public async Task Run([TimerTrigger(TimerSchedules.RepairActivities)] TimerInfo timer, CancellationToken cancellation)
    {
        await activities.RepairCopiesAsync(cancellation);
        await influences.RepairCopiesAsync(cancellation);
    }
}
