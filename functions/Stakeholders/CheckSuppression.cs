using ImpactTracker.Functions.Http;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Stakeholders;

/// <summary>Whether an address may be mailed. A POST, because an address does not belong into a URL; it changes nothing.</summary>
[Access(Role.Manager)]
public sealed class CheckSuppression(SuppressionDesk desk)
{
    /// <summary>200 with every reason, none for an address that may be mailed.</summary>
    [Function(nameof(CheckSuppression))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/suppressions/check")] HttpRequest request, CancellationToken cancellation)
    {
        var draft = await request.ReadJsonAsync<SuppressionCheckDraft>(cancellation);
        return Answers.Of(await desk.CheckAsync(draft, cancellation), static state => state);
    }
}
