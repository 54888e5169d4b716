using ImpactTracker.Functions.Http;
using ImpactTracker.Reports.Narratives;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Reports;

/// <summary>The history of a text about an award.</summary>
[Access(Role.Viewer)]
public sealed class ListNarrativeVersions(NarrativeTable narratives)
{
    /// <summary>200 with all versions, oldest first, or 404 when it was never written.</summary>
    [Function(nameof(ListNarrativeVersions))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/awards/{awardId}/narratives/{section}/versions")] HttpRequest request, string awardId, string section, CancellationToken cancellation) =>
        Outcomes.Checks.IsId(awardId) && NarrativeSection.Find(section) is not null && await narratives.VersionsAsync(awardId, section, cancellation) is { Count: > 0 } versions
            ? new JsonAnswer(200, new { Items = versions, Continuation = (string?)null })
            : Problems.Missing($"text '{section}' of an award '{awardId}'");
}
