using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Tests.Integration.Embedded.FunctionsHost;

/// <summary>Timers that differ from <see cref="TimerSample"/> by their attributes.</summary>
public static class TimerVariants
{
    public sealed class AtStartup(Probe probe)
    {
        [Function("startup")]
        public Task Run([TimerTrigger("%Schedule%", RunOnStartup = true)] TimerInfo timer, FunctionContext context) => TimerSample.RunAsync(probe, timer, context);
    }

    public sealed class Unmonitored(Probe probe)
    {
        [Function("unmonitored")]
        public Task Run([TimerTrigger("%Schedule%", UseMonitor = false)] TimerInfo timer, FunctionContext context) => TimerSample.RunAsync(probe, timer, context);
    }

    public sealed class FixedRetry(Probe probe)
    {
        [Function("fixedretry")]
        [FixedDelayRetry(2, "00:00:10")]
        public Task Run([TimerTrigger("%Schedule%")] TimerInfo timer, FunctionContext context) => TimerSample.RunAsync(probe, timer, context);
    }

    public sealed class GrowingRetry(Probe probe)
    {
        [Function("growingretry")]
        [ExponentialBackoffRetry(3, "00:00:04", "00:00:10")]
        public Task Run([TimerTrigger("%Schedule%")] TimerInfo timer, FunctionContext context) => TimerSample.RunAsync(probe, timer, context);
    }
}
