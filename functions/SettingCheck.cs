using System.Reflection;
using ImpactTracker.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ImpactTracker.Functions;

/// <summary>Looks at all settings before the host starts, so that what is said about them is not lost between the host's own words.</summary>
internal static class SettingCheck
{
    private const int Fields = 6;

    /// <summary>Throws what <see cref="SettingSentences"/> can put into sentences.</summary>
    /// <exception cref="OptionsValidationException">A setting breaks a rule.</exception>
    /// <exception cref="InvalidOperationException">A setting is missing or cannot be read.</exception>
    public static void Check(IServiceProvider services)
    {
        services.GetService<IStartupValidator>()?.Validate();
        services.GetRequiredService<StorageClients>();
        var configuration = services.GetRequiredService<IConfiguration>();
        foreach (var schedule in Schedules())
        {
            if (configuration[schedule]?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length != Fields)
            {
                throw new InvalidOperationException($"The setting {schedule.Replace(":", "__", StringComparison.Ordinal)} must be a schedule of six fields in UTC, such as 0 15 2 * * * for a quarter past two each night.");
            }
        }
    }

    private static IEnumerable<string> Schedules() =>
        from type in typeof(SettingCheck).Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        from parameter in method.GetParameters()
        let trigger = parameter.GetCustomAttribute<TimerTriggerAttribute>()
        where trigger is not null
        select trigger.Schedule.Trim('%');
}
