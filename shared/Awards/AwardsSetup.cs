using ImpactTracker.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Awards;

/// <summary>Registers the Awards slice.</summary>
public static class AwardsSetup
{
    /// <summary>Awards and their planned impact.</summary>
    public static IServiceCollection AddAwards(this IServiceCollection services) => services
        .AddTable(AwardRow.Table)
        .AddSingleton<AwardTable>()
        .AddSingleton<AwardRegister>();
}
