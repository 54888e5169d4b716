using ImpactTracker.Json;
using ImpactTracker.Outcomes;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.Stakeholders;

/// <summary>Decides what becomes of a list that is put.</summary>
public sealed class ListRegister(ListTable lists)
{
    /// <summary>Makes the list, changes it, or finds it as asked for already.</summary>
    public async Task<Outcome<StakeholderList>> PutAsync(string listId, StakeholderListDraft draft, int? ifVersion, CancellationToken cancellationToken)
    {
        var errors = StakeholderListDraftValidator.Instance.Check(draft);
        if (Checks.NamedIdProblem(listId) is { } problem)
        {
            errors.Add("listId", problem);
        }

        if (!errors.None)
        {
            return new Outcome<StakeholderList>.Invalid(errors);
        }

        while (true)
        {
            var row = await lists.RowAsync(listId, cancellationToken);
            var now = row?.ToList();
            if (ifVersion.IsStale(now?.Version))
            {
                return new Outcome<StakeholderList>.Stale();
            }

            var next = new StakeholderList
            {
                Id = listId,
                Title = draft.Title!.Trim(),
                Owner = draft.Owner!.Trim(),
                ReviewBy = draft.ReviewBy!.Value,
                Audience = Vocabulary.Audience.CodeOf(draft.Audience) ?? "policymakers",
                GeographicReach = Vocabulary.GeographicReach.CodeOf(draft.GeographicReach) ?? "national",
                Beneficiaries = draft.Beneficiaries ?? [],
                Rules = draft.Rules is null ? null : RulesFrom(draft.Rules),
                Version = (now?.Version ?? 0) + 1,
            };
            if (now is not null && TrackerJson.Write(next with { Version = now.Version }) == TrackerJson.Write(now))
            {
                return new Outcome<StakeholderList>.Done(now);
            }

            if (await lists.TryPutAsync(next, row?.ETag, cancellationToken))
            {
                return now is null ? new Outcome<StakeholderList>.Created(next) : new Outcome<StakeholderList>.Done(next);
            }
        }
    }

    private static ListRules RulesFrom(ListRulesDraft draft) => new()
    {
        OrganisationTypes = [.. (draft.OrganisationTypes ?? []).Select(static type => Vocabulary.OrganisationType.CodeOf(type)!).Distinct(StringComparer.Ordinal)],
        Regions = [.. (draft.Regions ?? []).Select(static region => region.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)],
        Beneficiaries = [.. (draft.Beneficiaries ?? []).Distinct(StringComparer.Ordinal)],
    };
}
