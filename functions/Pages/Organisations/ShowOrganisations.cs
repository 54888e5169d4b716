using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Organisations;

/// <summary>The register of organisations in order of name, page by page.</summary>
[Access(Role.Viewer)]
public sealed class ShowOrganisations(PageDesk pages, OrganisationNames names, TimeProvider time)
{
    // There are some thousands at most; their order by name is made here.
    private const int MostLookedThrough = 10_000;

    /// <summary>200 with a page; <c>name</c> is a part of a name.</summary>
    [Function(nameof(ShowOrganisations))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "organisations")] HttpRequest request, CancellationToken cancellation)
    {
        var name = request.Text("name")?.Trim();
        var found = await names.LikeAsync(name ?? "", MostLookedThrough, cancellation);
        return pages.Show<OrganisationsPage, OrganisationsModel>(
            request, new OrganisationsModel(found, name, pages.NewForm(request).Set("name", name), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), request.Offset()));
    }
}
