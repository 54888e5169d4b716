using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace ImpactTracker.Tests.Integration.Embedded.FunctionsHost;

/// <summary>Notes that it was here.</summary>
public sealed class MarkingMiddleware(List<string> order) : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        order.Add("marked");
        return next(context);
    }
}
