using ImpactTracker.Functions.Pages.Awards;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Functions.Pages.Stakeholders;
using ImpactTracker.Stakeholders;

namespace ImpactTracker.Functions.Pages.Organisations;

/// <summary>Between an organisation and its form: the fields' names are those of the record, so that mistakes find their fields.</summary>
public sealed class OrganisationForms(OrganisationNames names, PlanGroups groups)
{
    /// <summary>The form with what can be chosen in it.</summary>
    public async Task<OrganisationFormModel> ModelAsync(PageForm form, string? organisation, CancellationToken cancellationToken) =>
        new(form, await groups.OffersAsync(form.Texts("beneficiaries"), cancellationToken), organisation);

    /// <summary>Fills the form from a record; who took over is shown by name.</summary>
    public async Task<PageForm> FillAsync(PageForm form, Organisation one, CancellationToken cancellationToken) =>
        form.SetVersion(one.Version).Set("name", one.Name).Set("type", one.Type).Set("region", one.Region).Set("onsCode", one.OnsCode)
            .Set("validFrom", one.ValidFrom is { } first ? Say.Iso(first) : null).Set("validTo", one.ValidTo is { } last ? Say.Iso(last) : null)
            .Set("successors", string.Join('\n', await names.NamesAsync(one.Successors, cancellationToken))).Set("beneficiaries", one.Beneficiaries);

    /// <summary>The draft that a posted form makes; who is not in the register cannot take over, and is noted in the form.</summary>
    /// <param name="form">As posted.</param>
    /// <param name="stored">The record as it is, or null for a new one: of several organisations with one name, the one that it names already is meant.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<OrganisationDraft> DraftAsync(PageForm form, Organisation? stored, CancellationToken cancellationToken) => new()
    {
        Name = form.Text("name"),
        Type = form.Text("type"),
        Region = form.Text("region"),
        OnsCode = form.Text("onsCode"),
        ValidFrom = form.Day("validFrom"),
        ValidTo = form.Day("validTo"),
        Successors = await SuccessorsAsync(form, stored?.Successors ?? [], cancellationToken),
        Beneficiaries = form.Texts("beneficiaries"),
    };

    private async Task<IReadOnlyList<string>> SuccessorsAsync(PageForm form, IReadOnlyList<string> kept, CancellationToken cancellationToken)
    {
        var lines = form.Lines("successors");
        var ids = await names.IdsAsync(lines, kept, cancellationToken);
        var found = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (ids[i] is null && !kept.Contains(lines[i], StringComparer.Ordinal))
            {
                form.Errors.Add($"successors[{i}]", Say.With(OrganisationWords.SuccessorUnknown, lines[i]));
            }

            found.Add(ids[i] ?? lines[i]);
        }

        return found;
    }
}
