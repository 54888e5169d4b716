using ImpactTracker.FunctionsHost.Timers;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Tests.Unit.Embedded.FunctionsHost;

// Rules: "Timer trigger for Azure Functions", NCRONTAB expressions; the host's CronSchedule and TimerListener.
public sealed class TimerScheduleTests
{
    private static readonly DateTime Monday = new(2024, 5, 6, 10, 0, 30, DateTimeKind.Utc);

    [Theory]
    [InlineData("0 */5 * * * *", "2024-05-06T10:05:00Z")]
    [InlineData("*/5 * * * *", "2024-05-06T10:05:00Z")] // five fields: no seconds
    [InlineData("0 0 6 * * mon", "2024-05-13T06:00:00Z")]
    [InlineData("0 0 6 * * 0", "2024-05-12T06:00:00Z")] // Sunday is 0
    [InlineData("0 0 0 1 JAN *", "2025-01-01T00:00:00Z")]
    [InlineData("  15  0  11  *  *  * ", "2024-05-06T11:00:15Z")]
    public void A_schedule_gives_the_next_time_in_utc(string expression, string next)
    {
        var time = TimerSchedule.Parse(expression).Next(Monday);

        Assert.Equal(DateTime.Parse(next, null, System.Globalization.DateTimeStyles.RoundtripKind), time);
        Assert.Equal(DateTimeKind.Utc, time.Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00:05:00")] // a time span works on App Service plans only
    [InlineData("61 * * * * *")]
    [InlineData("* * * *")]
    public void What_is_not_ncrontab_is_refused(string expression) => Assert.Throws<FormatException>(() => TimerSchedule.Parse(expression));

    [Theory]
    [InlineData("*/30 * * * * *", true)]
    [InlineData("0 * * * * *", false)]
    [InlineData("0,30 0 12 * * *", true)]
    [InlineData("0 0 0 * * *", false)]
    public void A_schedule_that_fires_more_than_once_a_minute_is_known(string expression, bool fast)
        => Assert.Equal(fast, TimerSchedule.Parse(expression).FiresMoreThanOnceAMinute(Monday));

    [Fact]
    public void A_date_that_never_comes_is_the_end_of_time_and_is_not_fast()
    {
        var never = TimerSchedule.Parse("0 0 0 30 2 *");

        Assert.True(never.Next(Monday).Year == 9999);
        Assert.False(never.FiresMoreThanOnceAMinute(Monday));
    }

    [Fact]
    public void Tries_wait_the_same_time_or_twice_as_long_each_time_up_to_the_limit()
    {
        var fixedDelay = TimerRetry.From(new FixedDelayRetryAttribute(2, "00:00:10"))!;
        var growing = TimerRetry.From(new ExponentialBackoffRetryAttribute(-1, "00:00:04", "00:15:00"))!;

        Assert.Equal((10, 10), (fixedDelay.Before(1).TotalSeconds, fixedDelay.Before(2).TotalSeconds));
        Assert.True(fixedDelay.Allows(2));
        Assert.False(fixedDelay.Allows(3));
        Assert.Equal((4, 8, 900), (growing.Before(1).TotalSeconds, growing.Before(2).TotalSeconds, growing.Before(1000).TotalSeconds));
        Assert.True(growing.Allows(int.MaxValue));
        Assert.Null(TimerRetry.From(null));
    }

    [Theory]
    [InlineData(0, "00:00:10")]
    [InlineData(-2, "00:00:10")]
    [InlineData(1, "soon")]
    public void A_retry_that_makes_no_sense_is_refused(int count, string delay)
        => Assert.Throws<FormatException>(() => TimerRetry.From(new FixedDelayRetryAttribute(count, delay)));
}
