using ImpactTracker.Functions.Http;
using ImpactTracker.Reports.Narratives;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Reports;

/// <summary>A text about an award that funders ask for.</summary>
[Access(Role.Viewer)]
public sealed class GetNarrative(NarrativeTable narratives)
{
    /// <summary>200 or 404.</summary>
    [Function(nameof(GetNarrative))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/awards/{awardId}/narratives/{section}")] HttpRequest request, string awardId, string section, CancellationToken cancellation) =>
        Answers.Found(
            Outcomes.Checks.IsId(awardId) && NarrativeSection.Find(section) is not null ? await narratives.GetAsync(awardId, section, cancellation) : null,
            $"text '{section}' of an award '{awardId}'", static text => text.Version);
}
