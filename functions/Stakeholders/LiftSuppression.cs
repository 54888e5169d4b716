using ImpactTracker.Functions.Http;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Stakeholders;

/// <summary>Takes a suppression back, with the reason for the audit.</summary>
[Access(Role.Manager)]
public sealed class LiftSuppression(SuppressionDesk desk)
{
    /// <summary>200 with what is left, 404 when there is none such, 409 after a complaint.</summary>
    [Function(nameof(LiftSuppression))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/suppressions/lift")] HttpRequest request, CancellationToken cancellation)
    {
        var draft = await request.ReadJsonAsync<SuppressionLiftDraft>(cancellation);
        return Answers.Of(await desk.LiftAsync(draft, request.Caller().Name, cancellation), static state => state);
    }
}
