using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Functions.Http;

/// <summary>Registers what HTTP functions share.</summary>
public static class HttpSetup
{
    /// <summary>Who calls.</summary>
    public static IServiceCollection AddHttpEdge(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AccessOptions>().Bind(configuration.GetSection(AccessOptions.Section)).ValidateOnStart();
        return services.AddSingleton<Callers>().AddSingleton<AccessRules>();
    }
}
