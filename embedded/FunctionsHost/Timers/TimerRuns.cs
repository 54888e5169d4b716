using ImpactTracker.FunctionsHost.Invocation;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.FunctionsHost.Timers;

/// <summary>Runs a timer's function, one run at a time, with the tries its retry attribute allows.</summary>
internal sealed class TimerRuns(TimerFunction timer, InvocationRunner runner, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>The times last known; null where the schedule is not monitored.</summary>
    public TimerState? Known { get; set; }

    /// <summary>Waits for a run that is under way, then runs. A failure is logged, not thrown.</summary>
    /// <param name="isPastDue">Whether the run makes good one that was missed.</param>
    /// <param name="stopping">Ends the waits, not the function.</param>
    public async Task RunAsync(bool isPastDue, CancellationToken stopping)
    {
        await turn.WaitAsync(stopping);
        try
        {
            for (var retry = 0; ; retry++)
            {
                var info = new TimerInfo { IsPastDue = isPastDue, ScheduleStatus = Known?.ToStatus() };
                var trigger = new BackgroundTrigger(info) { Retry = new InvocationRetry(retry, timer.Retry?.Most ?? 0) };
                var failure = await runner.RunAsync(timer.Function, trigger);
                if (failure is null || timer.Retry is not { } retries || !retries.Allows(retry + 1) || stopping.IsCancellationRequested)
                {
                    return;
                }

                await Task.Delay(retries.Before(retry + 1), clock, stopping);
            }
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();
}
