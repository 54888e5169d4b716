using NCrontab;

namespace ImpactTracker.FunctionsHost.Timers;

/// <summary>An NCRONTAB schedule in UTC.</summary>
internal sealed class TimerSchedule
{
    private const int OccurrencesLookedAt = 5;

    private readonly CrontabSchedule cron;

    private TimerSchedule(CrontabSchedule cron)
    {
        this.cron = cron;
    }

    /// <param name="expression">Six fields from seconds to day of week, or five from minutes on.</param>
    /// <exception cref="FormatException">It is neither.</exception>
    public static TimerSchedule Parse(string expression)
    {
        var fields = expression.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        try
        {
            return new TimerSchedule(CrontabSchedule.Parse(expression, new() { IncludingSeconds = fields == 6 }));
        }
        catch (CrontabException wrong)
        {
            throw new FormatException($"'{expression}' is not a schedule of six fields {{second}} {{minute}} {{hour}} {{day}} {{month}} {{day-of-week}}: {wrong.Message}", wrong);
        }
    }

    /// <summary>The first time after <paramref name="time"/>; the end of time where there is none.</summary>
    public DateTime Next(DateTime time) => DateTime.SpecifyKind(cron.GetNextOccurrence(time), DateTimeKind.Utc);

    /// <summary>Whether two of the next occurrences are less than a minute apart: such a schedule is not monitored.</summary>
    public bool FiresMoreThanOnceAMinute(DateTime now)
    {
        var last = Next(now);
        for (var at = 1; at < OccurrencesLookedAt; at++)
        {
            var next = Next(last);
            if (next - last < TimeSpan.FromMinutes(1) && next < DateTime.MaxValue.Date)
            {
                return true;
            }

            last = next;
        }

        return false;
    }
}
