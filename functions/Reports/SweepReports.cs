using ImpactTracker.Reports;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Reports;

/// <summary>Picks up reports whose hint was lost.</summary>
public sealed class SweepReports(ReportSweep sweep)
{
    /// <summary>Looks once; being late or run twice makes no difference.</summary>
    [Function(nameof(SweepReports))]
    public Task Run([TimerTrigger(ReportSweep.Schedule)] TimerInfo timer, CancellationToken cancellation) => sweep.SweepAsync(cancellation);
}
