using ImpactTracker.Functions.Http;
using ImpactTracker.Influences;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Influences;

/// <summary>Takes an influence back; it is kept and no longer counts.</summary>
[Access(Role.Manager)]
public sealed class WithdrawInfluence(InfluenceRegister register)
{
    /// <summary>200 with the record; 428 without If-Match, 412 when it was changed since.</summary>
    [Function(nameof(WithdrawInfluence))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/influences/{influenceId}")] HttpRequest request, string influenceId, CancellationToken cancellation)
    {
        var outcome = await register.WithdrawAsync(influenceId, request.RequiredIfMatch(), request.Caller().Name, cancellation);
        return Answers.Of(outcome, static influence => influence, static influence => influence.Version);
    }
}
