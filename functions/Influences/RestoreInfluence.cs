using ImpactTracker.Functions.Http;
using ImpactTracker.Influences;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Influences;

/// <summary>Lets a withdrawn influence count again.</summary>
[Access(Role.Manager)]
public sealed class RestoreInfluence(InfluenceRegister register)
{
    /// <summary>200 with the record; 428 without If-Match, 412 when it was changed since.</summary>
    [Function(nameof(RestoreInfluence))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/influences/{influenceId}/restore")] HttpRequest request, string influenceId, CancellationToken cancellation)
    {
        var outcome = await register.RestoreAsync(influenceId, request.RequiredIfMatch(), request.Caller().Name, cancellation);
        return Answers.Of(outcome, static influence => influence, static influence => influence.Version);
    }
}
