using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Embedded.FunctionsHost;

// Rules: Azure Functions host (azure-webjobs-sdk-extensions), TimerListener, ScheduleMonitor, StorageScheduleMonitor.
public sealed class TimerTests(AzuriteFixture azurite) : TimerTestBase(azurite)
{
    [Fact]
    public async Task A_timer_runs_when_it_is_due_and_keeps_its_times_in_a_blob()
    {
        var plan = Plan(typeof(TimerSample));
        await using var host = await TestHost.StartAsync(plan);
        await AdvanceToAsync(new(2024, 5, 6, 10, 5, 0, TimeSpan.Zero));

        Assert.Equal(new TimerRun(false, default(DateTime), At(10, 5), 0, 0, HasHttp: false), await host.Probe.NextAsync<TimerRun>());
        await Clock.SomebodyWaitsAsync(Minute);
        Assert.Equal((At(10, 5), At(10, 10), At(10, 5)), await StatusAsync(plan, "ticks"));

        await AdvanceToAsync(new(2024, 5, 6, 10, 10, 0, TimeSpan.Zero));
        Assert.Equal(new TimerRun(false, At(10, 5), At(10, 10), 0, 0, HasHttp: false), await host.Probe.NextAsync<TimerRun>());
    }

    [Fact]
    public async Task Missed_occurrences_are_made_good_by_one_run_at_start()
    {
        var plan = Plan(typeof(TimerSample));
        await using (await StartAndWaitAsync(plan))
        {
        }

        Clock.Advance(TimeSpan.FromHours(3));
        await using var later = await TestHost.StartAsync(plan);

        var run = await later.Probe.NextAsync<TimerRun>();
        Assert.True(run.IsPastDue);
        Assert.Equal(At(10, 5), run.Next);
        await Clock.SomebodyWaitsAsync(Minute);
        Assert.Equal(1, later.Probe.Count);
        Assert.Equal(At(13, 5), (await StatusAsync(plan, "ticks")).Next);
    }

    [Fact]
    public async Task A_start_before_the_timer_is_due_runs_nothing()
    {
        var plan = Plan(typeof(TimerSample));
        await using (await StartAndWaitAsync(plan))
        {
        }

        Clock.Advance(Minute);
        await using var later = await StartAndWaitAsync(plan);

        Assert.Equal(0, later.Probe.Count);
    }

    [Fact]
    public async Task A_changed_schedule_is_reckoned_anew_and_is_not_past_due()
    {
        var plan = Plan(typeof(TimerSample));
        await using (await StartAndWaitAsync(plan))
        {
        }

        Clock.Advance(TimeSpan.FromHours(3));
        plan.Settings["Schedule"] = "0 30 * * * *";
        await using var later = await StartAndWaitAsync(plan);

        Assert.Equal(0, later.Probe.Count);
        Assert.Equal(At(13, 30), (await StatusAsync(plan, "ticks")).Next);
    }

    [Fact]
    public async Task A_timer_may_run_at_every_start()
    {
        var plan = Plan(typeof(TimerVariants.AtStartup));
        for (var start = 0; start < 2; start++)
        {
            await using var host = await TestHost.StartAsync(plan);
            Assert.False((await host.Probe.NextAsync<TimerRun>()).IsPastDue);
            await Clock.SomebodyWaitsAsync(Minute);
            Assert.Equal(1, host.Probe.Count);
        }
    }

    [Theory]
    [InlineData(typeof(TimerSample), "*/30 * * * * *", "ticks")] // fires more than once a minute
    [InlineData(typeof(TimerVariants.Unmonitored), "0 * * * * *", "unmonitored")]
    public async Task An_unmonitored_timer_has_no_status_and_no_blob(Type function, string schedule, string name)
    {
        var plan = Plan(function, schedule);
        await using var host = await StartAndWaitAsync(plan);
        Clock.Advance(Minute);

        Assert.Equal(new TimerRun(false, null, null, 0, 0, HasHttp: false), await host.Probe.NextAsync<TimerRun>());
        await Clock.SomebodyWaitsAsync(Minute);
        Assert.False(await Blob($"timers/{plan.HostId}/{name}/status").ExistsAsync(Cancellation));
    }

    [Fact]
    public async Task A_run_that_fails_is_logged_and_the_schedule_goes_on()
    {
        await using var host = await StartAndWaitAsync(Plan(typeof(TimerSample), "0 * * * * *"));
        host.Probe.OnRun = static _ => throw new InvalidTimeZoneException();
        Clock.Advance(Minute);
        await host.Probe.NextAsync<TimerRun>();
        await host.Log.WaitForAsync(static line => line.Exception is InvalidTimeZoneException && line.Text.StartsWith("ticks failed (", StringComparison.Ordinal));

        await Clock.SomebodyWaitsAsync(Minute);
        Clock.Advance(Minute);

        await host.Probe.NextAsync<TimerRun>();
    }

    [Fact]
    public async Task A_run_that_takes_longer_than_its_schedule_does_not_overlap_with_the_next()
    {
        await using var host = await StartAndWaitAsync(Plan(typeof(TimerSample), "0 * * * * *"));
        var release = new TaskCompletionSource();
        host.Probe.OnRun = _ => release.Task;
        Clock.Advance(Minute);
        await host.Probe.NextAsync<TimerRun>();
        Clock.Advance(Minute * 2);
        Assert.Equal(1, host.Probe.Count);
        release.SetResult();

        await host.Probe.NextAsync<TimerRun>();

        Assert.Equal(1, TimerSample.Most(host.Probe));
    }

    [Fact]
    public async Task A_failed_run_is_tried_again_after_the_fixed_delay_as_often_as_said()
    {
        await using var host = await StartAndWaitAsync(Plan(typeof(TimerVariants.FixedRetry), "0 * * * * *"));
        host.Probe.OnRun = static _ => throw new InvalidTimeZoneException();
        Clock.Advance(TimeSpan.FromSeconds(30));

        for (var retry = 0; retry <= 2; retry++)
        {
            var run = await host.Probe.NextAsync<TimerRun>();
            Assert.Equal((retry, 2), (run.Retry, run.MostRetries));
            if (retry < 2)
            {
                await Clock.SomebodyWaitsAsync(TimeSpan.FromSeconds(10));
                Clock.Advance(TimeSpan.FromSeconds(10));
            }
        }

        await Clock.SomebodyWaitsAsync(Minute);
        Assert.Equal(3, host.Probe.Count);
    }

    [Fact]
    public async Task The_delays_between_tries_may_double_up_to_a_limit()
    {
        await using var host = await StartAndWaitAsync(Plan(typeof(TimerVariants.GrowingRetry)));
        host.Probe.OnRun = static _ => throw new InvalidTimeZoneException();
        await AdvanceToAsync(new(2024, 5, 6, 10, 5, 0, TimeSpan.Zero));
        await host.Probe.NextAsync<TimerRun>();

        foreach (var seconds in (int[])[4, 8, 10])
        {
            await Clock.SomebodyWaitsAsync(TimeSpan.FromSeconds(seconds));
            Clock.Advance(TimeSpan.FromSeconds(seconds - 1));
            Assert.Equal(seconds == 4 ? 1 : seconds == 8 ? 2 : 3, host.Probe.Count);
            Clock.Advance(TimeSpan.FromSeconds(1));
            await host.Probe.NextAsync<TimerRun>();
        }

        Assert.Equal(4, host.Probe.Count);
    }

    [Fact]
    public async Task Stopping_tells_a_running_timer_and_waits_for_it()
    {
        var host = await StartAndWaitAsync(Plan(typeof(TimerSample), "0 * * * * *"));
        var release = new TaskCompletionSource();
        var told = new TaskCompletionSource();
        host.Probe.OnRun = async cancellation =>
        {
            await using var registration = cancellation.Register(() => told.SetResult());
            await release.Task;
        };
        Clock.Advance(Minute);
        await host.Probe.NextAsync<TimerRun>();

        var stopped = host.StopAsync();
        await told.Task.WaitAsync(TestHost.Patience, Cancellation);
        Assert.False(stopped.IsCompleted);
        release.SetResult();

        await stopped.WaitAsync(TestHost.Patience, Cancellation);
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Storage_that_is_away_keeps_neither_http_nor_the_host_from_starting_and_is_logged()
    {
        var plan = Plan(typeof(TimerSample)) with
        {
            Functions = [typeof(TimerSample), typeof(HttpSamples)],
            Storage = "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;BlobEndpoint=http://127.0.0.1:1/a;QueueEndpoint=http://127.0.0.1:1/a;TableEndpoint=http://127.0.0.1:1/a;",
        };
        await using var host = await TestHost.StartAsync(plan);

        Assert.Equal("hello", await host.Http.GetStringAsync("api/hello", Cancellation));
        await host.Log.WaitForAsync(static line => line.Text.StartsWith("Timer ticks: storage failed", StringComparison.Ordinal));
    }
}
