using ImpactTracker.Awards;
using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Awards;

/// <summary>One award.</summary>
[Access(Role.Viewer)]
public sealed class GetAward(AwardTable awards)
{
    /// <summary>200 or 404.</summary>
    [Function(nameof(GetAward))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/awards/{awardId}")] HttpRequest request, string awardId, CancellationToken cancellation) =>
        Answers.Found(Checks.IsId(awardId) ? await awards.GetAsync(awardId, cancellation) : null, $"award '{awardId}'", static award => award.Version);
}
