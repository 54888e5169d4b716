using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Mail;
using ImpactTracker.Outcomes;
using ImpactTracker.Stakeholders;

namespace ImpactTracker.Functions.Pages.Stakeholders;

/// <summary>Between a stakeholder and its form: the fields' names are those of the record, so that mistakes find their fields.</summary>
public sealed class StakeholderForms(OrganisationNames organisations, OrganisationRegister register, StakeholderTable stakeholders, AddressHash hash)
{
    /// <summary>The hidden field of the organisation that it belongs to so far: of several with one name, it is meant.</summary>
    public const string Kept = "keptOrganisation";

    /// <summary>The form with what can be offered in it.</summary>
    public async Task<StakeholderFormModel> ModelAsync(PageForm form, string? stakeholder, CancellationToken cancellationToken) =>
        new(form, await organisations.OffersAsync(cancellationToken), stakeholder);

    /// <summary>What most are: a mailbox of a body that publishes it.</summary>
    public static PageForm FillDefaults(PageForm form) => form.Set("subscriberType", "corporate").Set("lawfulBasis", "legitimate-interests");

    /// <summary>Fills the form from a record.</summary>
    public static PageForm Fill(PageForm form, Stakeholder one, Organisation? organisation) => form.SetVersion(one.Version)
        .Set("email", one.Email).Set("name", one.Name).Set("organisation", organisation?.Name ?? one.Organisation).Set(Kept, one.Organisation).Set("role", one.Role).Set("subscriberType", one.SubscriberType)
        .Set("lawfulBasis", one.LawfulBasis).Set("source", one.Source).Set("reviewBy", Say.Iso(one.ReviewBy)).Set("notes", one.Notes);

    /// <summary>
    /// Has a posted form taken. An organisation that is not in the register is added where its type was chosen, and only when all else is right: a form
    /// that is refused stores nothing.
    /// </summary>
    /// <param name="form">As posted; mistakes are noted in it.</param>
    /// <param name="stakeholder">Whom it changes; null for somebody new.</param>
    /// <param name="take">Makes or changes the stakeholder.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The stakeholder, or null when something is wrong.</returns>
    public async Task<Stakeholder?> TakeAsync(PageForm form, string? stakeholder, Func<StakeholderDraft, Task<Outcome<Stakeholder>>> take, CancellationToken cancellationToken)
    {
        var (organisation, fresh) = await OrganisationAsync(form, cancellationToken);
        var draft = Draft(form, organisation);
        var found = StakeholderDraftValidator.Instance.Check(draft);
        form.Further(found);
        if (form.Sound && found.None && fresh is not null && await RefusalAsync(draft.Email!, stakeholder, form.Version(), cancellationToken) is { } refusal)
        {
            form.Errors.Add("", refusal);
        }

        return form.Sound && (fresh is null || !found.None || form.Accept(await register.PutAsync(organisation!, fresh, null, cancellationToken)) is not null) ? form.Accept(await take(draft)) : null;
    }

    // Why a form in which nothing is wrong would be refused all the same; asked before an organisation is added for it.
    private async Task<string?> RefusalAsync(string email, string? stakeholder, int version, CancellationToken cancellationToken)
    {
        var now = stakeholder is null || !StakeholderRegister.IsId(stakeholder) ? null : await stakeholders.FindAsync(stakeholder, cancellationToken);
        if (stakeholder is not null && now is null)
        {
            throw new HttpFaultException(404, $"There is no stakeholder '{(stakeholder.Length > 64 ? stakeholder[..64] + "…" : stakeholder)}'.");
        }

        var id = hash.Of(EmailAddress.Kept(email));
        return now is not null && now.Version != version ? FrameWords.Stale
            : id != now?.Id && await stakeholders.GetAsync(id, cancellationToken) is not null ? PlainWords.AddressHeld : null;
    }

    private static StakeholderDraft Draft(PageForm form, string? organisation) => new()
    {
        Email = form.Text("email"),
        Name = form.Text("name"),
        Organisation = organisation,
        Role = form.Text("role"),
        SubscriberType = form.Text("subscriberType"),
        LawfulBasis = form.Text("lawfulBasis"),
        Source = form.Text("source"),
        ReviewBy = form.Day("reviewBy"),
        Notes = form.Text("notes"),
    };

    private async Task<(string? Id, OrganisationDraft? Fresh)> OrganisationAsync(PageForm form, CancellationToken cancellationToken)
    {
        if (form.Text("organisation") is not { } text)
        {
            return (null, null);
        }

        if (form.Text(Kept) is { } kept && await organisations.FindAsync(kept, cancellationToken) is { } same && (same.Name == text || same.Id == text))
        {
            return (same.Id, null);
        }

        if (await organisations.FindAsync(text, cancellationToken) is { } known)
        {
            return (known.Id, null);
        }

        if (form.Text("organisationType") is not { } type)
        {
            form.Errors.Add("organisation", StakeholderWords.OrganisationUnknown);
            return (null, null);
        }

        var (id, fresh) = (OrganisationNames.IdOf(text), new OrganisationDraft { Name = text, Type = type });
        foreach (var (field, message) in OrganisationRegister.Check(id, fresh).ByField.SelectMany(static one => one.Value.Select(message => (one.Key, message))))
        {
            form.Errors.Add(field == "type" ? "organisationType" : "organisation", message);
        }

        return (id, fresh);
    }
}
