using ImpactTracker.Reports;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Reports;

/// <summary>Compiles a report that waits.</summary>
public sealed class CompileReport(ReportCompiler compiler)
{
    /// <summary>Handles a hint; safe to run twice.</summary>
    [Function(nameof(CompileReport))]
    public Task Run([QueueTrigger(CompileReportMessage.Queue)] CompileReportMessage message, CancellationToken cancellation) =>
        compiler.CompileAsync(message.Report, cancellation);
}
