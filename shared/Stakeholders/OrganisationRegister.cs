using ImpactTracker.Outcomes;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.Stakeholders;

/// <summary>Decides what becomes of an organisation that is put.</summary>
public sealed class OrganisationRegister(StakeholderTable stakeholders)
{
    /// <summary>Makes the organisation, or makes it what the draft says; of two at once the later stands.</summary>
    public async Task<Outcome<Organisation>> PutAsync(string organisationId, OrganisationDraft draft, CancellationToken cancellationToken)
    {
        var errors = OrganisationDraftValidator.Instance.Check(draft);
        if (!Checks.IsId(organisationId))
        {
            errors.Add("organisationId", Checks.IdRule);
        }

        if (!errors.None)
        {
            return new Outcome<Organisation>.Invalid(errors);
        }

        var next = new Organisation
        {
            Id = organisationId,
            Name = draft.Name!.Trim(),
            Type = Vocabulary.OrganisationType.CodeOf(draft.Type)!,
            OnsCode = draft.OnsCode?.Trim(),
            ValidFrom = draft.ValidFrom,
            ValidTo = draft.ValidTo,
            Successors = [.. (draft.Successors ?? []).Distinct(StringComparer.Ordinal)],
        };
        var known = await stakeholders.GetOrganisationAsync(organisationId, cancellationToken);
        await stakeholders.PutOrganisationAsync(next, cancellationToken);
        return known is null ? new Outcome<Organisation>.Created(next) : new Outcome<Organisation>.Done(next);
    }
}
