using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Coverage;

/// <summary>Registers the Coverage slice.</summary>
public static class CoverageSetup
{
    /// <summary>Whom an award has reached.</summary>
    public static IServiceCollection AddCoverage(this IServiceCollection services) => services.AddSingleton<CoverageReading>();
}
