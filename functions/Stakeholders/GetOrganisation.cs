using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Stakeholders;

/// <summary>One organisation.</summary>
[Access(Role.Viewer)]
public sealed class GetOrganisation(OrganisationTable organisations)
{
    /// <summary>200 or 404.</summary>
    [Function(nameof(GetOrganisation))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/organisations/{organisationId}")] HttpRequest request, string organisationId, CancellationToken cancellation) =>
        Answers.Found(Checks.IsId(organisationId) ? await organisations.GetAsync(organisationId, cancellation) : null, $"organisation '{organisationId}'", static one => one.Version);
}
