using ImpactTracker.FunctionsHost.Timers;

namespace ImpactTracker.Tests.Unit.Embedded.FunctionsHost;

// Rules: Azure Functions host (azure-webjobs-sdk-extensions), ScheduleMonitor.CheckPastDueAsync and TimerListener.InvokeJobFunction.
public sealed class TimerStateTests
{
    private static readonly TimerSchedule EveryFiveMinutes = TimerSchedule.Parse("0 */5 * * * *");
    private static readonly TimerSchedule HalfPast = TimerSchedule.Parse("0 30 * * * *");

    [Fact]
    public void A_timer_that_never_ran_is_due_next_time_and_not_before()
    {
        var first = TimerState.First(EveryFiveMinutes, At(10, 1));

        Assert.Equal(new TimerState(default, At(10, 5), At(10, 1)), first);
        Assert.False(first.IsPastDue(At(10, 5)));
        Assert.True(first.IsPastDue(At(10, 6)));
    }

    [Fact]
    public void A_run_that_begins_early_counts_as_on_time_so_that_it_is_not_due_twice()
    {
        var state = TimerState.First(EveryFiveMinutes, At(10, 1));

        Assert.Equal(new TimerState(At(10, 5), At(10, 10), At(10, 5)), state.AfterDueRun(EveryFiveMinutes, At(10, 5).AddMilliseconds(-20)));
        Assert.Equal(At(10, 10), state.AfterDueRun(EveryFiveMinutes, At(10, 6)).Next);
    }

    [Fact]
    public void A_run_outside_the_schedule_is_reckoned_from_when_it_began()
        => Assert.Equal(new TimerState(At(10, 2), At(10, 5), At(10, 2)), TimerState.After(EveryFiveMinutes, At(10, 2)));

    [Fact]
    public void An_unchanged_schedule_leaves_the_state_as_it_is_however_late_it_is()
    {
        var state = TimerState.After(EveryFiveMinutes, At(10, 0));

        Assert.Same(state, state.Under(EveryFiveMinutes, At(23, 0)));
    }

    [Fact]
    public void A_changed_schedule_is_reckoned_from_the_last_run_where_that_is_still_to_come()
        => Assert.Equal(new TimerState(default, At(10, 30), At(10, 0)), TimerState.After(EveryFiveMinutes, At(10, 0)).Under(HalfPast, At(10, 20)));

    [Fact]
    public void A_changed_schedule_is_reckoned_from_now_where_it_would_be_past_due_otherwise()
        => Assert.Equal(new TimerState(default, At(12, 30), At(12, 0)), TimerState.After(EveryFiveMinutes, At(10, 0)).Under(HalfPast, At(12, 0)));

    [Fact]
    public void A_state_without_any_time_is_reckoned_from_now()
        => Assert.Equal(At(12, 30), new TimerState(default, default, default).Under(HalfPast, At(12, 0)).Next);

    private static DateTime At(int hour, int minute) => new(2024, 5, 6, hour, minute, 0, DateTimeKind.Utc);
}
