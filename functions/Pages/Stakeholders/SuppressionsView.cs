using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Stakeholders;

namespace ImpactTracker.Functions.Pages.Stakeholders;

/// <summary>Reads what the page of suppressions shows.</summary>
public sealed class SuppressionsView(SuppressionDesk desk, StakeholderTable stakeholders, ListTable lists)
{
    private const int MostLists = 200;

    /// <summary>The page before an address is checked.</summary>
    public async Task<SuppressionsModel> EmptyAsync(PageForm form, CancellationToken cancellationToken) => new(form, (await lists.PageAsync(MostLists, null, cancellationToken)).Items);

    /// <summary>The page with what is known of the form's address; a mistake in that is noted in the form.</summary>
    public async Task<SuppressionsModel> CheckAsync(PageForm form, CancellationToken cancellationToken)
    {
        var model = await EmptyAsync(form, cancellationToken);
        var state = form.Accept(await desk.CheckAsync(new SuppressionCheckDraft { Email = form.Text("email") }, cancellationToken));
        return state is null ? model : model with { State = state, IsKnown = await stakeholders.FindAsync(state.Stakeholder, cancellationToken) is not null };
    }
}
