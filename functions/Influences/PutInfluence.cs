using ImpactTracker.Functions.Http;
using ImpactTracker.Influences;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Influences;

/// <summary>Changes an influence on policy.</summary>
[Access(Role.Manager)]
public sealed class PutInfluence(InfluenceRegister register)
{
    /// <summary>200 with the record; 428 without If-Match, 412 when it was changed since.</summary>
    [Function(nameof(PutInfluence))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/influences/{influenceId}")] HttpRequest request, string influenceId, CancellationToken cancellation)
    {
        var ifVersion = request.RequiredIfMatch();
        var draft = await request.ReadJsonAsync<InfluenceDraft>(cancellation);
        var outcome = await register.PutAsync(influenceId, draft, ifVersion, request.Caller().Name, cancellation);
        return Answers.Of(outcome, static influence => influence, static influence => influence.Version);
    }
}
