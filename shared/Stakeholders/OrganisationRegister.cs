using ImpactTracker.Json;
using ImpactTracker.Outcomes;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.Stakeholders;

/// <summary>Decides what becomes of an organisation that is put.</summary>
public sealed class OrganisationRegister(OrganisationTable organisations)
{
    /// <summary>Makes the organisation, changes it, or finds it as asked for already.</summary>
    public Task<Outcome<Organisation>> PutAsync(string organisationId, OrganisationDraft draft, int? ifVersion, CancellationToken cancellationToken) =>
        WriteAsync(organisationId, draft, ifVersion, isNew: false, cancellationToken);

    /// <summary>Makes the organisation or finds it as asked for already; a conflict where another has the id.</summary>
    public Task<Outcome<Organisation>> AddAsync(string organisationId, OrganisationDraft draft, CancellationToken cancellationToken) =>
        WriteAsync(organisationId, draft, null, isNew: true, cancellationToken);

    /// <summary>All that is wrong with an organisation that is to be put.</summary>
    public static FieldErrors Check(string organisationId, OrganisationDraft draft)
    {
        var errors = OrganisationDraftValidator.Instance.Check(draft);
        if (Checks.NamedIdProblem(organisationId) is { } problem)
        {
            errors.Add("organisationId", problem);
        }

        if (draft.Successors?.Contains(organisationId, StringComparer.Ordinal) == true)
        {
            errors.Add("successors", "names the organisation itself; successors are others");
        }

        return errors;
    }

    private async Task<Outcome<Organisation>> WriteAsync(string organisationId, OrganisationDraft draft, int? ifVersion, bool isNew, CancellationToken cancellationToken)
    {
        var errors = Check(organisationId, draft);
        if (!errors.None)
        {
            return new Outcome<Organisation>.Invalid(errors);
        }

        while (true)
        {
            var row = await organisations.RowAsync(organisationId, cancellationToken);
            var now = row?.ToOrganisation();
            if (ifVersion.IsStale(now?.Version))
            {
                return new Outcome<Organisation>.Stale();
            }

            var next = From(organisationId, draft, (now?.Version ?? 0) + 1);
            if (now is not null && TrackerJson.Write(next with { Version = now.Version }) == TrackerJson.Write(now))
            {
                return new Outcome<Organisation>.Done(now);
            }

            if (isNew && now is not null)
            {
                return new Outcome<Organisation>.Conflict($"“{now.Name}” is in the register already: find it there and change it.");
            }

            if (await organisations.TryPutAsync(next, row?.ETag, cancellationToken))
            {
                return now is null ? new Outcome<Organisation>.Created(next) : new Outcome<Organisation>.Done(next);
            }
        }
    }

    private static Organisation From(string organisationId, OrganisationDraft draft, int version) => new()
    {
        Id = organisationId,
        Name = draft.Name!.Trim(),
        Type = Vocabulary.OrganisationType.CodeOf(draft.Type)!,
        OnsCode = draft.OnsCode?.Trim(),
        ValidFrom = draft.ValidFrom,
        ValidTo = draft.ValidTo,
        Successors = [.. (draft.Successors ?? []).Distinct(StringComparer.Ordinal)],
        Region = string.IsNullOrWhiteSpace(draft.Region) ? null : draft.Region.Trim(),
        Beneficiaries = [.. (draft.Beneficiaries ?? []).Distinct(StringComparer.Ordinal)],
        Version = version,
    };
}
