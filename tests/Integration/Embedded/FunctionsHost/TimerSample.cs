using System.Runtime.CompilerServices;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Tests.Integration.Embedded.FunctionsHost;

/// <summary>A timer that tells each of its runs, and counts how many run at once.</summary>
public sealed class TimerSample(Probe probe)
{
    private static readonly ConditionalWeakTable<Probe, StrongBox<(int Now, int Most)>> Running = [];

    public static int Most(Probe probe) => Running.GetOrCreateValue(probe).Value.Most;

    [Function("ticks")]
    public Task Run([TimerTrigger("%Schedule%")] TimerInfo timer, FunctionContext context) => RunAsync(probe, timer, context);

    internal static async Task RunAsync(Probe probe, TimerInfo timer, FunctionContext context)
    {
        var running = Running.GetOrCreateValue(probe);
        lock (running)
        {
            running.Value.Now++;
            running.Value.Most = Math.Max(running.Value.Now, running.Value.Most);
        }

        try
        {
            probe.Tell(new TimerRun(
                timer.IsPastDue, timer.ScheduleStatus?.Last, timer.ScheduleStatus?.Next, context.RetryContext.RetryCount, context.RetryContext.MaxRetryCount,
                context.GetHttpContext() is not null));
            await probe.OnRun(context.CancellationToken);
        }
        finally
        {
            lock (running)
            {
                running.Value.Now--;
            }
        }
    }
}
