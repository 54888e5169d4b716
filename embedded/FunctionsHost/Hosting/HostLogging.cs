using ImpactTracker.FunctionsHost.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace ImpactTracker.FunctionsHost.Hosting;

/// <summary>A line a message on the console: the app's from Information on, the frameworks' from Warning on, unless settings say otherwise.</summary>
internal static class HostLogging
{
    public static void Configure(ILoggingBuilder logging, HostJson hostJson, IConfiguration configuration)
    {
        logging.SetMinimumLevel(LogLevel.Information);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("System", LogLevel.Warning);
        logging.AddFilter("Azure", LogLevel.Warning);
        foreach (var (category, level) in hostJson.LogLevels)
        {
            Set(logging, category, level);
        }

        foreach (var section in configuration.GetSection("Logging:LogLevel").GetChildren())
        {
            if (Enum.TryParse<LogLevel>(section.Value, ignoreCase: true, out var level))
            {
                Set(logging, section.Key, level);
            }
        }

        logging.AddSimpleConsole(static options =>
        {
            options.SingleLine = true;
            options.TimestampFormat = "HH:mm:ss ";
        });
    }

    private static void Set(ILoggingBuilder logging, string category, LogLevel level)
    {
        if (string.Equals(category, "default", StringComparison.OrdinalIgnoreCase))
        {
            logging.SetMinimumLevel(level);
        }
        else
        {
            logging.AddFilter(category, level);
        }
    }
}
