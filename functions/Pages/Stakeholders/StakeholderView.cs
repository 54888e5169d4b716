using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Privacy;
using ImpactTracker.Stakeholders;

namespace ImpactTracker.Functions.Pages.Stakeholders;

/// <summary>Reads what the pages of one stakeholder show.</summary>
public sealed class StakeholderView(StakeholderTable stakeholders, OrganisationTable organisations, ListTable lists, SuppressionTable suppressions, ErasureTable erasures, TimeProvider time)
{
    private const int MostLists = 200;

    /// <summary>The stakeholder of an id, also by that of a former address, or what is left of one; null for an id that says nothing to us.</summary>
    public async Task<StakeholderModel?> FindAsync(string stakeholderId, PageForm form, CancellationToken cancellationToken)
    {
        if (!StakeholderRegister.IsId(stakeholderId))
        {
            return null;
        }

        var person = await stakeholders.FindAsync(stakeholderId, cancellationToken);
        var id = person?.Id ?? stakeholderId;
        var suppressed = await suppressions.OfAsync(id, cancellationToken);
        var erasure = await erasures.GetAsync(id, cancellationToken);
        if (person is null && erasure is null && suppressed.Count == 0)
        {
            return null;
        }

        return new StakeholderModel(
            id,
            person,
            person is null ? null : await organisations.GetAsync(person.Organisation, cancellationToken),
            person is null ? [] : await lists.ListsOfAsync(id, cancellationToken),
            (await lists.PageAsync(MostLists, null, cancellationToken)).Items,
            suppressed,
            erasure,
            form,
            DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
    }
}
