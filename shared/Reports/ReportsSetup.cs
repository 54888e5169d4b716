using ImpactTracker.Mail;
using ImpactTracker.Reports.Narratives;
using ImpactTracker.Reports.Reading;
using ImpactTracker.Reports.Schedules;
using ImpactTracker.Reports.Sharing;
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
        .AddTable(NarrativeRow.Table)
        .AddTable(ShareRow.Table)
        .AddTable(ScheduleRow.Table)
        .AddContainer(Container)
        .AddQueue<CompileReportMessage>(CompileReportMessage.Queue)
        .AddSingleton<ReportTable>()
        .AddSingleton<ReportDesk>()
        .AddTransient<ReportCompiler>()
        .AddTransient<ReportSweep>()
        .AddSingleton<ReadinessCheck>()
        .AddSingleton<NarrativeTable>()
        .AddSingleton<NarrativeDesk>()
        .AddSingleton<DistributionReading>()
        .AddSingleton<ReportReading>()
        .AddSingleton<LatestChange>()
        .AddSingleton<ReportWriting>()
        .AddSingleton<ShareTable>().AddSingleton<SharedAddresses>()
        .AddSingleton<ShareLinks>()
        .AddTransient<ShareMailing>().AddTransient<UnknownShares>().AddTransient<ShareSweep>()
        .AddSingleton<IOtherMail, ShareEvents>()
        .AddTransient<ReportSharing>()
        .AddSingleton<SharedReading>()
        .AddTransient<ScheduledSharing>()
        .AddSingleton<ScheduleTable>()
        .AddSingleton<ScheduleRegister>()
        .AddSingleton<ScheduleRun>();
}
