using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Telemetry;

/// <summary>Registers where measures and traces go.</summary>
public static class TelemetrySetup
{
    /// <summary>As the settings say: to the log, to a collector, to both or nowhere.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(TelemetryOptions.Section);
        services.AddOptions<TelemetryOptions>().Bind(section)
            .Validate(static telemetry => telemetry.EndpointIsSound, "The setting Telemetry__OtlpEndpoint must be an address that begins with http:// or https://.")
            .ValidateOnStart();
        if (string.Equals(section[nameof(TelemetryOptions.LogMeasures)], "true", StringComparison.OrdinalIgnoreCase))
        {
            services.AddHostedService<MeasureLog>();
        }

        if (!string.IsNullOrEmpty(section[nameof(TelemetryOptions.OtlpEndpoint)]))
        {
            services.AddHostedService<TelemetryExport>();
        }

        return services;
    }
}
