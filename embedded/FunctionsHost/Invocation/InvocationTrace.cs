using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.FunctionsHost.Invocation;

/// <summary>The current activity's W3C identity, or the caller's where no activity runs.</summary>
internal sealed class InvocationTrace(HttpContext? http) : TraceContext
{
    private readonly Activity? activity = Activity.Current;

    public override string TraceParent => activity?.Id ?? http?.Request.Headers.TraceParent.ToString() ?? "";

    public override string TraceState => activity?.TraceStateString ?? http?.Request.Headers.TraceState.ToString() ?? "";
}
