using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Stakeholders;
using ImpactTracker.Stakeholders;
using ImpactTracker.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Organisations;

/// <summary>The register of organisations, page by page.</summary>
[Access(Role.Viewer)]
public sealed class ShowOrganisations(PageDesk pages, OrganisationTable organisations, OrganisationNames names, TimeProvider time)
{
    private const int Top = 100;

    /// <summary>200 with a page; <c>name</c> is a part of a name, and finds at most a hundred.</summary>
    [Function(nameof(ShowOrganisations))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "organisations")] HttpRequest request, CancellationToken cancellation)
    {
        var name = request.Text("name")?.Trim();
        var page = name is null
            ? await request.ReadPageAsync(continuation => organisations.PageAsync(null, Top, continuation, cancellation))
            : new TablePage<Organisation>(await names.LikeAsync(name, Top, cancellation), null);
        return pages.Show<OrganisationsPage, OrganisationsModel>(request, new OrganisationsModel(
            page, name, pages.NewForm(request).Set("name", name), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), request.Text("continuation") is not null));
    }
}
