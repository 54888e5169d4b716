using System.Text;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Tests.Integration.Embedded.FunctionsHost;

/// <summary>Queue functions for every type that a message can be bound to.</summary>
public static class QueueSamples
{
    public sealed record Order(string Id, int Count, DateTimeOffset When);

    public sealed class Bytes(Probe probe)
    {
        [Function("Bytes")]
        public void Run([QueueTrigger("%Queue%")] byte[] message) => probe.Tell(Encoding.UTF8.GetString(message));
    }

    public sealed class Data(Probe probe)
    {
        [Function("Data")]
        public void Run([QueueTrigger("%Queue%")] BinaryData message) => probe.Tell(message.ToString());
    }

    public sealed class Whole(Probe probe)
    {
        [Function("Whole")]
        public void Run([QueueTrigger("%Queue%")] QueueMessage message) => probe.Tell($"{message.Body} {message.DequeueCount}");
    }

    public sealed class Typed(Probe probe)
    {
        [Function("Typed")]
        public void Run([QueueTrigger("%Queue%")] Order message) => probe.Tell(message);
    }

    public sealed class Described(Probe probe)
    {
        [Function("Described")]
        public void Run([QueueTrigger("%Queue%")] string message, int dequeueCount, FunctionContext context)
            => probe.Tell((dequeueCount, context.BindingContext.BindingData, (object?)context.GetHttpContext()));
    }

    public sealed class Elsewhere(Probe probe)
    {
        [Function("Elsewhere")]
        public void Run([QueueTrigger("%Queue%", Connection = "Other")] string message) => probe.Tell(message);
    }
}
