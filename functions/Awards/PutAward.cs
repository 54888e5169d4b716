using ImpactTracker.Awards;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Awards;

/// <summary>Makes or changes an award with its planned impact.</summary>
[Access(Role.Manager)]
public sealed class PutAward(AwardRegister register)
{
    /// <summary>201 for a new award, 200 for a known one.</summary>
    [Function(nameof(PutAward))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/awards/{awardId}")] HttpRequest request, string awardId, CancellationToken cancellation)
    {
        var draft = await request.ReadJsonAsync<AwardDraft>(cancellation);
        var outcome = await register.PutAsync(awardId, draft, request.IfMatch(), request.Caller().Name, cancellation);
        return Answers.Of(outcome, static award => award, static award => award.Version, static award => $"/api/awards/{award.Id}");
    }
}
