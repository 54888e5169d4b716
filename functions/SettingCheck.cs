using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NCrontab;

namespace ImpactTracker.Functions;

/// <summary>
/// Looks at all settings before the host uses them, so that what is said about them is not lost between the host's own words. What it throws,
/// <see cref="SettingSentences"/> can put into sentences.
/// </summary>
internal static class SettingCheck
{
    // The library by which the timers' host reads them too.
    private static readonly CrontabSchedule.ParseOptions SixFields = new() { IncludingSeconds = true };

    /// <summary>Checks the schedules, which the host itself reads. Storage, which it reads too, is looked at where it is prepared.</summary>
    /// <exception cref="InvalidOperationException">A setting is missing or has the wrong form.</exception>
    public static void Schedules(IConfiguration configuration)
    {
        foreach (var schedule in TimerSchedules.Settings)
        {
            if (configuration[schedule] is not { } text || CrontabSchedule.TryParse(text, SixFields) is null)
            {
                throw new InvalidOperationException($"The setting {schedule.Replace(":", "__", StringComparison.Ordinal)} must be a schedule of six fields in UTC, such as 0 15 2 * * * for a quarter past two each night.");
            }
        }
    }

    /// <summary>Checks the rules of all slices.</summary>
    /// <exception cref="OptionsValidationException">A setting breaks a rule.</exception>
    /// <exception cref="InvalidOperationException">A setting cannot be read.</exception>
    public static void Slices(IServiceProvider services) => services.GetService<IStartupValidator>()?.Validate();
}
