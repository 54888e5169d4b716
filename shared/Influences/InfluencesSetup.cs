using ImpactTracker.Influences.Export;
using ImpactTracker.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Influences;

/// <summary>Registers the Influences slice.</summary>
public static class InfluencesSetup
{
    /// <summary>Influence on policy, with its history.</summary>
    public static IServiceCollection AddInfluences(this IServiceCollection services) => services
        .AddTable(InfluenceRow.Table)
        .AddSingleton<InfluenceTable>()
        .AddSingleton<InfluenceExport>()
        .AddSingleton<InfluenceRegister>();
}
