using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Stakeholders;
using ImpactTracker.Storage;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Functions.Pages.Stakeholders;

/// <summary>Reads a page of stakeholders.</summary>
public sealed class StakeholdersView(StakeholderTable stakeholders, OrganisationTable organisations, OrganisationNames names, TimeProvider time)
{
    private const int Top = 50;
    private const int MostLike = 20;

    /// <summary>The page that a request asks for: of all, or of one organisation.</summary>
    public async Task<StakeholdersModel> ReadAsync(HttpRequest request, PageForm form, CancellationToken cancellationToken)
    {
        var asked = request.Text("organisation")?.Trim();
        var organisation = asked is null ? null : await names.FindAsync(asked, cancellationToken);
        var like = asked is not null && organisation is null ? await names.LikeAsync(asked, MostLike, cancellationToken) : [];
        if (like is [var only])
        {
            (organisation, like) = (only, []);
        }

        var page = asked is not null && organisation is null
            ? new TablePage<Stakeholder>([], null)
            : await request.ReadPageAsync(continuation => stakeholders.PageAsync(organisation?.Id, Top, continuation, cancellationToken));
        var known = await organisations.OfAsync(page.Items.Select(static one => one.Organisation), cancellationToken);
        return new StakeholdersModel(
            page, known, organisation, asked, like, await names.OffersAsync(cancellationToken), form.Set("organisation", organisation?.Name ?? asked),
            DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), request.Text("continuation") is not null);
    }
}
