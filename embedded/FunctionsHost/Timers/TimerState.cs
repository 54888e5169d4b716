using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.FunctionsHost.Timers;

/// <summary>The times of a timer, and how they move (ScheduleMonitor and TimerListener in the official host). All in UTC.</summary>
/// <param name="Last">The last run; the default is none yet.</param>
/// <param name="Next">When it is due.</param>
/// <param name="LastUpdated">The time <paramref name="Next"/> was reckoned from.</param>
internal sealed record TimerState(DateTime Last, DateTime Next, DateTime LastUpdated)
{
    /// <summary>A timer that never ran.</summary>
    public static TimerState First(TimerSchedule schedule, DateTime now) => new(default, schedule.Next(now), now);

    /// <summary>This state under the schedule of today: unchanged, or reckoned anew where the schedule has changed since.</summary>
    public TimerState Under(TimerSchedule schedule, DateTime now)
    {
        var from = Last != default ? Last : LastUpdated != default ? LastUpdated : now;
        var expected = schedule.Next(from);
        if (Next == expected)
        {
            return this;
        }

        // A changed schedule is never past due by what it would have missed before it was known.
        return now > expected ? First(schedule, now) : new TimerState(default, expected, from);
    }

    public bool IsPastDue(DateTime now) => now > Next;

    /// <summary>After a run at its time. One that began early counts as begun on time, or it would be due a second time.</summary>
    public TimerState AfterDueRun(TimerSchedule schedule, DateTime began) => After(schedule, Next > began ? Next : began);

    /// <summary>After a run that stood outside the schedule: past due, or at start.</summary>
    public static TimerState After(TimerSchedule schedule, DateTime began) => new(began, schedule.Next(began), began);

    public ScheduleStatus ToStatus() => new() { Last = Last, Next = Next, LastUpdated = LastUpdated };
}
