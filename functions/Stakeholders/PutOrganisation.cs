using ImpactTracker.Functions.Http;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Stakeholders;

/// <summary>Makes or changes an organisation.</summary>
[Access(Role.Manager)]
public sealed class PutOrganisation(OrganisationRegister register)
{
    /// <summary>201 for a new organisation, 200 for a known one.</summary>
    [Function(nameof(PutOrganisation))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/organisations/{organisationId}")] HttpRequest request, string organisationId, CancellationToken cancellation)
    {
        var draft = await request.ReadJsonAsync<OrganisationDraft>(cancellation);
        var outcome = await register.PutAsync(organisationId, draft, request.IfMatch(), cancellation);
        return Answers.Of(outcome, static one => one, static one => one.Version, static one => $"/api/organisations/{one.Id}");
    }
}
