using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using ImpactTracker.FunctionsHost;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Embedded.FunctionsHost;

// Rules: Azure Functions host, TimerListener is a singleton of mode Listener: one instance of all runs a timer, by a blob lease.
public sealed class TimerLockTests(AzuriteFixture azurite) : TimerTestBase(azurite)
{
    [Fact]
    public async Task A_timer_whose_lock_another_process_holds_does_not_run_until_it_is_free()
    {
        var plan = Plan(typeof(TimerSample));
        plan.Settings["Logging:LogLevel:ImpactTracker"] = "Debug";
        await using (await StartAndWaitAsync(plan))
        {
        }

        var other = Blob($"locks/{plan.HostId}/ticks.Listener").GetBlobLeaseClient();
        await other.AcquireAsync(TimeSpan.FromSeconds(60), cancellationToken: Cancellation);
        Clock.Advance(TimeSpan.FromHours(1));
        await using var host = await TestHost.StartAsync(plan);
        await host.Log.WaitForAsync(static line => line.Text.StartsWith("Timer ticks is run by another process", StringComparison.Ordinal));
        Assert.Equal(0, host.Probe.Count);

        await other.ReleaseAsync(cancellationToken: Cancellation);

        Assert.True((await host.Probe.NextAsync<TimerRun>()).IsPastDue);
    }

    [Fact]
    public async Task A_lock_is_renewed_while_the_host_lives_and_given_back_when_it_stops()
    {
        var hostClock = new FakeClock(Start);
        var plan = Plan(typeof(TimerVariants.Unmonitored)) with { Timing = new HostTiming { Clock = hostClock } };
        var host = await StartAndWaitAsync(plan);
        await hostClock.SomebodyWaitsAsync(TimeSpan.FromSeconds(5));
        var blob = Blob($"locks/{plan.HostId}/unmonitored.Listener");

        hostClock.Advance(TimeSpan.FromSeconds(5));
        // Somebody waits again only after a renewal that storage has answered.
        await hostClock.SomebodyWaitsAsync(TimeSpan.FromSeconds(5));
        Assert.Equal(LeaseState.Leased, (await blob.GetPropertiesAsync(cancellationToken: Cancellation)).Value.LeaseState);

        await host.DisposeAsync();
        Assert.Equal(LeaseState.Available, (await blob.GetPropertiesAsync(cancellationToken: Cancellation)).Value.LeaseState);
    }

    [Fact]
    public async Task A_lock_that_was_lost_stops_the_schedule_until_it_is_taken_again()
    {
        var hostClock = new FakeClock(Start);
        var plan = Plan(typeof(TimerSample)) with { Timing = new HostTiming { Clock = hostClock, Retry = TimeSpan.FromSeconds(1) } };
        await using var host = await StartAndWaitAsync(plan);
        await hostClock.SomebodyWaitsAsync(TimeSpan.FromSeconds(5));
        var blob = Blob($"locks/{plan.HostId}/ticks.Listener");
        var other = blob.GetBlobLeaseClient();
        await other.BreakAsync(TimeSpan.Zero, cancellationToken: Cancellation);
        await other.AcquireAsync(TimeSpan.FromSeconds(60), cancellationToken: Cancellation);

        hostClock.Advance(TimeSpan.FromSeconds(5));
        await host.Log.WaitForAsync(static line => line.Text.StartsWith("Timer ticks lost its lock", StringComparison.Ordinal));
        Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, host.Probe.Count);

        await other.ReleaseAsync(cancellationToken: Cancellation);
        await hostClock.SomebodyWaitsAsync(TimeSpan.FromSeconds(1));
        hostClock.Advance(TimeSpan.FromSeconds(1));
        Assert.True((await host.Probe.NextAsync<TimerRun>()).IsPastDue);
    }
}
