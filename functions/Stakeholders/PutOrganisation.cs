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
        var outcome = await register.PutAsync(organisationId, await request.ReadJsonAsync<OrganisationDraft>(cancellation), cancellation);
        return Answers.Of(outcome, static one => one, location: static one => $"/api/organisations/{one.Id}");
    }
}
