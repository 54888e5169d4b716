using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Tests.Integration.Embedded.FunctionsHost;

/// <summary>Tells which middleware object and which scope an invocation has.</summary>
public sealed class ScopeMiddleware : IFunctionsWorkerMiddleware
{
    private readonly Guid id = Guid.NewGuid();

    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        context.Items["seen"] = $"{id} {context.InstanceServices.GetRequiredService<ScopedThing>().Id}";
        return next(context);
    }
}
