using Microsoft.Extensions.Logging;

namespace ImpactTracker.FunctionsHost.Timers;

/// <summary>Keeps one timer's schedule while this process holds the timer's lock (TimerListener in the official host).</summary>
internal sealed partial class TimerListener(
    TimerFunction timer, TimerRuns runs, TimerLock locks, TimerStates states, TimeProvider clock, HostTiming timing, ILogger<TimerListener> logger)
{
    // Timers of the operating system go wrong over long waits: a machine sleeps, a clock is set.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly string name = timer.Function.Name;
    private bool started;
    private bool failing;

    /// <summary>Runs until <paramref name="stopping"/>. Failures of storage are logged and tried again.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await HoldAsync(stopping);
                await Task.Delay(timing.Retry, timing.Clock, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task HoldAsync(CancellationToken stopping)
    {
        try
        {
            await using var hold = await locks.TryTakeAsync(stopping);
            failing = false;
            if (hold is null)
            {
                Log.HeldElsewhere(logger, name);
                return;
            }

            using var held = CancellationTokenSource.CreateLinkedTokenSource(stopping, hold.Lost);
            await KeepAsync(held.Token, stopping);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            Log.LockLost(logger, name);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            if (!failing)
            {
                failing = true;
                Log.StorageFailed(logger, failure, name);
            }
        }
    }

    private async Task KeepAsync(CancellationToken held, CancellationToken stopping)
    {
        var now = Now();
        var monitored = timer.Trigger.UseMonitor && !timer.Schedule.FiresMoreThanOnceAMinute(now);
        var state = monitored ? await OpenAsync(now, held) : TimerState.First(timer.Schedule, now);
        if (monitored && state.IsPastDue(now))
        {
            state = await StepAsync(TimerState.After, isPastDue: true);
        }
        else if (timer.Trigger.RunOnStartup && !started)
        {
            state = await StepAsync(TimerState.After, isPastDue: false);
        }

        started = true;
        while (true)
        {
            await WaitUntilAsync(state.Next, held);
            state = await StepAsync(state.AfterDueRun, isPastDue: false);
        }

        async Task<TimerState> StepAsync(Func<TimerSchedule, DateTime, TimerState> after, bool isPastDue)
        {
            var began = Now();
            runs.Known = monitored ? state : null;
            await runs.RunAsync(isPastDue, stopping);
            var next = after(timer.Schedule, began);
            if (monitored)
            {
                runs.Known = next;
                // Not given up at stop: the run has happened, and must not happen again at the next start.
                await WriteAsync(next, CancellationToken.None);
            }

            return next;
        }
    }

    private async Task<TimerState> OpenAsync(DateTime now, CancellationToken cancellation)
    {
        var known = await states.ReadAsync(name, cancellation);
        var state = known?.Under(timer.Schedule, now) ?? TimerState.First(timer.Schedule, now);
        if (state != known)
        {
            await states.WriteAsync(name, state, cancellation);
        }

        runs.Known = state;
        return state;
    }

    private async Task WriteAsync(TimerState state, CancellationToken cancellation)
    {
        try
        {
            await states.WriteAsync(name, state, cancellation);
        }
        catch (Exception failure)
        {
            // The schedule goes on from memory; at worst the run is made good once too often after a restart.
            Log.StorageFailed(logger, failure, name);
        }
    }

    private async Task WaitUntilAsync(DateTime due, CancellationToken cancellation)
    {
        for (var left = due - Now(); left > TimeSpan.Zero; left = due - Now())
        {
            await Task.Delay(left < LongestWait ? left : LongestWait, clock, cancellation);
        }
    }

    private DateTime Now() => clock.GetUtcNow().UtcDateTime;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "Timer {Function} is run by another process; it is asked for again")]
        public static partial void HeldElsewhere(ILogger logger, string function);

        [LoggerMessage(2, LogLevel.Warning, "Timer {Function} lost its lock; it is taken again")]
        public static partial void LockLost(ILogger logger, string function);

        [LoggerMessage(3, LogLevel.Error, "Timer {Function}: storage failed; it is tried again, and this is logged once until it answers")]
        public static partial void StorageFailed(ILogger logger, Exception failure, string function);
    }
}
