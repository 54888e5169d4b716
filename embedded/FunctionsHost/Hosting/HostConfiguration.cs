using System.Globalization;
using ImpactTracker.FunctionsHost.Settings;
using Microsoft.Extensions.Configuration;

namespace ImpactTracker.FunctionsHost.Hosting;

/// <summary>Where settings come from: local.settings.json, over it the environment, over both the command line.</summary>
internal static class HostConfiguration
{
    private const string EnvironmentKey = "AZURE_FUNCTIONS_ENVIRONMENT";
    private const int DefaultPort = 7071;

    public static void AddSources(IConfigurationBuilder configuration, LocalSettings local, string[]? args)
    {
        configuration.AddInMemoryCollection(local.Values).AddEnvironmentVariables();
        if (args is { Length: > 0 })
        {
            configuration.AddCommandLine(args);
        }
    }

    /// <summary>The name of the environment, by the same precedence; Development where nothing says another.</summary>
    public static string EnvironmentName(LocalSettings local, string[]? args)
    {
        var told = args is { Length: > 0 } ? new ConfigurationBuilder().AddCommandLine(args).Build() : null;
        return told?["environment"] ?? told?[EnvironmentKey] ?? Environment.GetEnvironmentVariable(EnvironmentKey)
            ?? local.Values.GetValueOrDefault(EnvironmentKey) ?? "Development";
    }

    /// <summary>The addresses to listen on: --urls, ASPNETCORE_URLS, the local port, or the Functions tools' usual port; IPv4 loopback.</summary>
    public static string Urls(IConfiguration configuration, LocalSettings local)
        => configuration["urls"] is { Length: > 0 } told ? told
            : configuration["ASPNETCORE_URLS"] is { Length: > 0 } set ? set
            : string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{local.Port ?? DefaultPort}");
}
