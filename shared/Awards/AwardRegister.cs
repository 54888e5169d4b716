using ImpactTracker.Mail;
using ImpactTracker.Outcomes;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.Awards;

/// <summary>Decides what becomes of an award that is put.</summary>
public sealed class AwardRegister(AwardTable awards, TimeProvider time)
{
    /// <summary>Makes the award, changes it, or finds it as asked for already.</summary>
    /// <param name="awardId">The id; checked here.</param>
    /// <param name="draft">What it should be.</param>
    /// <param name="ifVersion">The version that the caller read, when it said so: another one is <see cref="Outcome{T}.Stale"/>.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Outcome<Award>> PutAsync(string awardId, AwardDraft draft, int? ifVersion, string caller, CancellationToken cancellationToken)
    {
        var errors = AwardDraftValidator.Instance.Check(draft);
        if (Checks.NamedIdProblem(awardId) is { } problem)
        {
            errors.Add("awardId", problem);
        }

        if (!errors.None)
        {
            return new Outcome<Award>.Invalid(errors);
        }

        // Each turn of the loop answers one race lost: somebody made or changed the award between our read and our write.
        while (true)
        {
            var row = await awards.RowAsync(awardId, cancellationToken);
            var now = row?.ToAward();
            if (ifVersion.IsStale(now?.Version))
            {
                return new Outcome<Award>.Stale();
            }

            var next = From(awardId, draft, now, caller);
            if (now is null)
            {
                if (await awards.TryAddAsync(next, cancellationToken))
                {
                    return new Outcome<Award>.Created(next);
                }
            }
            else if (SameContent(next, now))
            {
                return new Outcome<Award>.Done(now);
            }
            else if (await awards.TryReplaceAsync(next, row!.ETag, cancellationToken))
            {
                return new Outcome<Award>.Done(next);
            }
        }
    }

    /// <summary>Makes the award where there is none of that id; one that exists is never changed.</summary>
    /// <param name="awardId">The id; checked here.</param>
    /// <param name="draft">What it should be.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="store">False only checks whether it could be made.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Outcome<Award>> AddAsync(string awardId, AwardDraft draft, string caller, bool store, CancellationToken cancellationToken)
    {
        if (await awards.GetAsync(awardId, cancellationToken) is { } there)
        {
            return new Outcome<Award>.Done(there);
        }

        var errors = AwardDraftValidator.Instance.Check(draft);
        if (Checks.NamedIdProblem(awardId) is { } problem)
        {
            errors.Add("awardId", problem);
        }

        if (!errors.None)
        {
            return new Outcome<Award>.Invalid(errors);
        }

        var made = From(awardId, draft, null, caller);
        return !store || await awards.TryAddAsync(made, cancellationToken)
            ? new Outcome<Award>.Created(made)
            : new Outcome<Award>.Done((await awards.GetAsync(awardId, cancellationToken))!);
    }

    private static bool SameContent(Award next, Award now) => Json.TrackerJson.Write(Unversioned(next)) == Json.TrackerJson.Write(Unversioned(now));

    private static Award Unversioned(Award award) => award with { Version = 0, ChangedAt = default, ChangedBy = "" };

    private Award From(string awardId, AwardDraft draft, Award? now, string caller)
    {
        var moment = time.GetUtcNow();
        return new Award
        {
            Id = awardId,
            Title = draft.Title!.Trim(),
            Reference = draft.Reference?.Trim(),
            Funder = draft.Funder!.Trim(),
            LeadOrganisation = draft.LeadOrganisation!.Trim(),
            Department = draft.Department?.Trim(),
            PrincipalInvestigator = draft.PrincipalInvestigator?.Trim(),
            Value = draft.Value?.Trim(),
            StartDate = draft.StartDate!.Value,
            EndDate = draft.EndDate!.Value,
            Manager = draft.Manager is null ? null : EmailAddress.Kept(draft.Manager),
            PlannedImpact = From(draft.PlannedImpact),
            Version = (now?.Version ?? 0) + 1,
            CreatedAt = now?.CreatedAt ?? moment,
            CreatedBy = now?.CreatedBy ?? caller,
            ChangedAt = moment,
            ChangedBy = caller,
        };
    }

    private static PlannedImpact From(PlannedImpactDraft? draft) => draft is null ? PlannedImpact.Empty : new PlannedImpact(
        [.. (draft.Beneficiaries ?? []).Select(static b => new Beneficiary(b.Id!, b.Name!.Trim(), b.Description?.Trim()))],
        [.. (draft.PlannedActivities ?? []).Select(static a =>
            new PlannedActivity(a.Id!, a.Title!.Trim(), Vocabulary.Form.CodeOf(a.Form), a.Target, a.DueDate, a.Beneficiaries ?? []))]);
}
