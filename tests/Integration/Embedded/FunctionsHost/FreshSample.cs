using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Tests.Integration.Embedded.FunctionsHost;

/// <summary>A function that counts its calls, and so shows whether its object is its own.</summary>
public sealed class FreshSample
{
    private int calls;

    [Function("fresh")]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => TypedResults.Text($"{++calls}");
}
