using ImpactTracker.Functions.Http;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Stakeholders;

/// <summary>Suppresses an address: for one list, or for everything.</summary>
[Access(Role.Manager)]
public sealed class AddSuppression(SuppressionDesk desk)
{
    /// <summary>201 when it was not suppressed so, 200 when it was.</summary>
    [Function(nameof(AddSuppression))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/suppressions")] HttpRequest request, CancellationToken cancellation)
    {
        var draft = await request.ReadJsonAsync<SuppressionDraft>(cancellation);
        return Answers.Of(await desk.AddAsync(draft, cancellation), static state => state, location: static state => $"/api/stakeholders/{state.Stakeholder}/suppressions");
    }
}
