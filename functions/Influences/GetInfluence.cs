using ImpactTracker.Functions.Http;
using ImpactTracker.Influences;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Influences;

/// <summary>One influence on policy.</summary>
[Access(Role.Viewer)]
public sealed class GetInfluence(InfluenceTable influences)
{
    /// <summary>200 or 404.</summary>
    [Function(nameof(GetInfluence))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/influences/{influenceId}")] HttpRequest request, string influenceId, CancellationToken cancellation) =>
        Answers.Found(await influences.GetAsync(influenceId, cancellation), $"influence '{influenceId}'", static influence => influence.Version);
}
