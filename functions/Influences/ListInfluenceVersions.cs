using ImpactTracker.Functions.Http;
using ImpactTracker.Influences;
using ImpactTracker.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Influences;

/// <summary>The history of an influence: who changed what, and when.</summary>
[Access(Role.Viewer)]
public sealed class ListInfluenceVersions(InfluenceTable influences)
{
    /// <summary>200 with the versions, oldest first, or 404.</summary>
    [Function(nameof(ListInfluenceVersions))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/influences/{influenceId}/versions")] HttpRequest request, string influenceId, CancellationToken cancellation)
    {
        var versions = await influences.VersionsAsync(influenceId, cancellation).WithChangesAsync();
        return versions.Count == 0 ? Problems.Missing($"influence '{influenceId}'") : new JsonAnswer(200, new { Items = versions, Continuation = (string?)null });
    }
}
