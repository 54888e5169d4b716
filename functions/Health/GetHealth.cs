using ImpactTracker.Functions.Http;
using ImpactTracker.Health;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Health;

/// <summary>Whether the app has what it needs.</summary>
[Access(Role.Anyone)]
public sealed class GetHealth(HealthCheck health)
{
    /// <summary>200 when storage and mail answer, 503 otherwise.</summary>
    [Function(nameof(GetHealth))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health")] HttpRequest request, CancellationToken cancellation)
    {
        var state = await health.CheckAsync(cancellation);
        // Written by hand: whoever waits for the app to start asks this first, and need not wait for the JSON library to get ready.
        return new JsonAnswer(state.IsWell ? 200 : 503, $$"""{"status":"{{Word(state.IsWell)}}","storage":"{{Word(state.Storage)}}","mail":"{{Word(state.Mail)}}"}""");
    }

    private static string Word(bool well) => well ? "ok" : "down";
}
