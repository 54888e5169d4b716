using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Awards;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Outcomes;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Functions.Pages.Lists;

/// <summary>Reads what the page of a list shows to its caller.</summary>
public sealed class ListView(ListTable lists, ListMembersReading members, OrganisationTable organisations, PlanGroups groups, TimeProvider time)
{
    private const int Top = 50;

    /// <summary>The list with the page of members that a request asks for, or null when there is no such list.</summary>
    public async Task<ListModel?> FindAsync(string listId, HttpRequest request, PageForm form, CancellationToken cancellationToken)
    {
        if (!Checks.IsId(listId) || await lists.GetAsync(listId, cancellationToken) is not { } list)
        {
            return null;
        }

        var page = request.Caller().Role == Role.Manager ? await request.ReadPageAsync(continuation => members.PageAsync(list, Top, continuation, cancellationToken)) : null;
        var names = await organisations.OfAsync([.. (page?.Items ?? []).Select(static one => one.Organisation)], cancellationToken);
        var (own, asked) = await groups.NamesAsync(list.Beneficiaries, list.Rules?.Beneficiaries ?? [], cancellationToken);
        return new ListModel(list, page, names, own, asked, form, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), request.Text("continuation") is not null);
    }
}
