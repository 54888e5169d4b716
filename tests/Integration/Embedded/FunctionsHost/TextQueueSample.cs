using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Tests.Integration.Embedded.FunctionsHost;

/// <summary>A queue function that takes text.</summary>
public sealed class TextQueueSample(Probe probe)
{
    [Function("TextQueue")]
    public async Task Run([QueueTrigger("%Queue%")] string message, CancellationToken cancellation)
    {
        probe.Tell(message);
        await probe.OnRun(cancellation);
    }
}
