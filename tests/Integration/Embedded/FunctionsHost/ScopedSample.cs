using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Tests.Integration.Embedded.FunctionsHost;

/// <summary>A function that needs a scoped service.</summary>
public sealed class ScopedSample(ScopedThing thing)
{
    [Function("scoped")]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, FunctionContext context)
        => TypedResults.Text($"{context.Items["seen"]} {thing.Id} {request.HttpContext.RequestServices.GetRequiredService<ScopedThing>().Id}");
}
