using ImpactTracker.Functions.Http;
using ImpactTracker.Reports.Narratives;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Reports;

/// <summary>Writes a text about an award that funders ask for.</summary>
[Access(Role.Manager)]
public sealed class PutNarrative(NarrativeDesk desk, NarrativeTable narratives)
{
    /// <summary>201 for a first text, 200 for a change; 428 when there is one and If-Match is missing, 412 when it was changed since.</summary>
    [Function(nameof(PutNarrative))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/awards/{awardId}/narratives/{section}")] HttpRequest request, string awardId, string section, CancellationToken cancellation)
    {
        var draft = await request.ReadJsonAsync<NarrativeDraft>(cancellation);
        var isThere = NarrativeSection.Find(section) is not null && Outcomes.Checks.IsId(awardId) && await narratives.GetAsync(awardId, section, cancellation) is not null;
        var outcome = await desk.PutAsync(awardId, section, draft, isThere ? request.RequiredIfMatch() : request.IfMatch(), request.Caller().Name, cancellation);
        return Answers.Of(outcome, static text => text, static text => text.Version, static text => $"/api/awards/{text.Award}/narratives/{text.Section}");
    }
}
