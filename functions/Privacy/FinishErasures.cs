using ImpactTracker.Privacy;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Privacy;

/// <summary>Goes on with erasures that a crash, a post under way or the mail provider held up.</summary>
public sealed class FinishErasures(ErasureSweep sweep)
{
    /// <summary>Looks once; being late or run twice makes no difference.</summary>
    [Function(nameof(FinishErasures))]
    public Task Run([TimerTrigger(ErasureSweep.Schedule)] TimerInfo timer, CancellationToken cancellation) => sweep.SweepAsync(cancellation);
}
