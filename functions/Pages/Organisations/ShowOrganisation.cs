using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Awards;
using ImpactTracker.Outcomes;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Organisations;

/// <summary>One organisation: what it is, whether it still exists, and who took over.</summary>
[Access(Role.Viewer)]
public sealed class ShowOrganisation(PageDesk pages, OrganisationTable organisations, PlanGroups groups, TimeProvider time)
{
    /// <summary>200, or 404 when there is no such organisation.</summary>
    [Function(nameof(ShowOrganisation))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "organisations/{organisationId}")] HttpRequest request, string organisationId, CancellationToken cancellation)
    {
        if (!Checks.IsId(organisationId) || await organisations.GetAsync(organisationId, cancellation) is not { } one)
        {
            return Problems.Missing($"organisation '{organisationId}'");
        }

        return pages.Show<OrganisationPage, OrganisationModel>(request, new OrganisationModel(
            one, await organisations.OfAsync(one.Successors, cancellation), await groups.NamesAsync(one.Beneficiaries, cancellation),
            DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)));
    }
}
