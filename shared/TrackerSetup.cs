using ImpactTracker.Activities;
using ImpactTracker.Audit;
using ImpactTracker.Awards;
using ImpactTracker.Backup;
using ImpactTracker.Briefs;
using ImpactTracker.Coverage;
using ImpactTracker.Distributions;
using ImpactTracker.Influences;
using ImpactTracker.Mail;
using ImpactTracker.Privacy;
using ImpactTracker.RecordImport;
using ImpactTracker.Records;
using ImpactTracker.Reminders;
using ImpactTracker.Reports;
using ImpactTracker.Stakeholders;
using ImpactTracker.Storage;
using ImpactTracker.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ImpactTracker;

/// <summary>Everything that the organisation knows, slice by slice.</summary>
public static class TrackerSetup
{
    /// <summary>Registers all slices and the mechanics below them.</summary>
    public static IServiceCollection AddTracker(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddStorage()
            .AddTelemetry(configuration)
            .AddMail(configuration)
            .AddRecords()
            .AddAwards()
            .AddActivities()
            .AddInfluences()
            .AddRecordImport()
            .AddAudit()
            .AddStakeholders(configuration)
            .AddBriefs()
            .AddDistributions(configuration)
            .AddReminders()
            .AddReports()
            .AddCoverage()
            .AddPrivacy()
            .AddBackup(configuration)
            .AddSingleton<Health.HealthCheck>();
    }
}
