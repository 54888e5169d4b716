using System.Diagnostics;
using ImpactTracker.Reports;
using ImpactTracker.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Reports;

/// <summary>Compiles a report that waits.</summary>
public sealed class CompileReport(ReportCompiler compiler)
{
    /// <summary>Handles a hint; safe to run twice.</summary>
    [Function(nameof(CompileReport))]
    public async Task Run([QueueTrigger(CompileReportMessage.Queue)] CompileReportMessage message, CancellationToken cancellation)
    {
        using var span = Traces.Compile(message.Report);
        var began = Stopwatch.GetTimestamp();
        await compiler.CompileAsync(message.Report, cancellation);
        Measures.ReportDuration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
    }
}
