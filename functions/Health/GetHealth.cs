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
        return new JsonAnswer(state.IsWell ? 200 : 503, new { Status = Word(state.IsWell), Storage = Word(state.Storage), Mail = Word(state.Mail) });
    }

    private static string Word(bool well) => well ? "ok" : "down";
}
