using ImpactTracker.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Reports;

/// <summary>Registers the Reports slice.</summary>
public static class ReportsSetup
{
    /// <summary>Container of the reports' documents.</summary>
    public const string Container = "reports";

    /// <summary>Reports for funders.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddTable(ReportRow.Table)
        .AddContainer(Container)
        .AddQueue<CompileReportMessage>(CompileReportMessage.Queue)
        .AddSingleton<ReportTable>()
        .AddSingleton<ReportDesk>()
        .AddSingleton<ReportCompiler>()
        .AddSingleton<ReportSweep>()
        .AddSingleton<ReadinessCheck>();
}
