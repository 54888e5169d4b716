using ImpactTracker.Activities.Lines;
using ImpactTracker.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Activities;

/// <summary>Registers the Activities slice.</summary>
public static class ActivitiesSetup
{
    /// <summary>Container of evidence files.</summary>
    public const string EvidenceContainer = "evidence";

    /// <summary>Engagement activities with their history.</summary>
    public static IServiceCollection AddActivities(this IServiceCollection services) => services
        .AddTable(ActivityRow.Table)
        .AddContainer(EvidenceContainer)
        .AddContainer(LineShelf.Container)
        .AddSingleton<ActivityTable>()
        .AddSingleton<LineShelf>()
        .AddSingleton<AwardLines>()
        .AddSingleton<ActivitySearch>()
        .AddSingleton<IAfterRestore, ForgottenLines>()
        .AddSingleton<KnownAwards>()
        .AddSingleton<ActivityLog>()
        .AddSingleton<ActivityRevision>()
        .AddSingleton<EvidenceLocker>()
        .AddSingleton<Export.ActivityExport>()
        .AddSingleton<ProgressReading>();
}
