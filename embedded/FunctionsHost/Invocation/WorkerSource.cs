using System.Diagnostics;

namespace ImpactTracker.FunctionsHost.Invocation;

/// <summary>The source of the spans that the official worker makes of invocations, under its name; an exporter that listens to it decides what is kept.</summary>
internal static class WorkerSource
{
    private static readonly ActivitySource Source = new("Microsoft.Azure.Functions.Worker");

    /// <summary>A span for an invocation, or null where nobody listens.</summary>
    public static Activity? Start(string function) => Source.StartActivity(function);
}
