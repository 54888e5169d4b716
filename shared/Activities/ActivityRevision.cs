using ImpactTracker.Outcomes;

namespace ImpactTracker.Activities;

/// <summary>Decides what becomes of a logged activity that somebody changes, withdraws or restores. Every change is a version; nothing is destroyed.</summary>
public sealed class ActivityRevision(ActivityTable activities, KnownAwards known, TimeProvider time)
{
    /// <summary>Makes the record what the draft says.</summary>
    /// <param name="activityId">The activity.</param>
    /// <param name="draft">The whole record as it should be.</param>
    /// <param name="ifVersion">The version that the caller read; null changes whatever is there.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Outcome<Activity>> PutAsync(string activityId, ActivityDraft draft, int? ifVersion, string caller, CancellationToken cancellationToken)
    {
        var errors = ActivityDraftValidator.Instance.Check(draft);
        if (errors.None)
        {
            await known.CheckAsync(draft, errors, cancellationToken);
        }

        if (!errors.None)
        {
            return new Outcome<Activity>.Invalid(errors);
        }

        return await ChangeAsync(activityId, ifVersion, caller, stored => stored.Awards[0] != draft.Awards![0]
            ? new Outcome<Activity>.Invalid(FieldErrors.Of("awards[0]", $"is the record's home and stays '{stored.Awards[0]}'; further awards may be added or taken away"))
            : stored.Status == ActivityStatus.Withdrawn
            ? new Outcome<Activity>.Conflict("The activity was withdrawn; restore it first with POST …/restore.")
            : new Outcome<Activity>.Done(ActivityDrafting.New(stored.Id, draft, caller, stored.CreatedAt) with { Source = stored.Source, Evidence = stored.Evidence }),
            cancellationToken);
    }

    /// <summary>Takes an activity back: it is kept and no longer counts.</summary>
    public Task<Outcome<Activity>> WithdrawAsync(string activityId, int? ifVersion, string caller, CancellationToken cancellationToken) =>
        ChangeAsync(activityId, ifVersion, caller, static stored => new Outcome<Activity>.Done(stored with { Status = ActivityStatus.Withdrawn }), cancellationToken);

    /// <summary>Lets a withdrawn activity count again.</summary>
    public Task<Outcome<Activity>> RestoreAsync(string activityId, int? ifVersion, string caller, CancellationToken cancellationToken) =>
        ChangeAsync(activityId, ifVersion, caller, static stored => new Outcome<Activity>.Done(stored with { Status = ActivityStatus.Logged }), cancellationToken);

    /// <summary>Adds a piece of evidence; the same piece again changes nothing.</summary>
    public Task<Outcome<Activity>> AddEvidenceAsync(string activityId, Evidence evidence, string caller, CancellationToken cancellationToken) =>
        ChangeAsync(activityId, null, caller, stored => stored.Evidence.Any(one => one.IsSameAs(evidence))
            ? new Outcome<Activity>.Done(stored)
            : stored.Evidence.Count >= Evidence.MostPerRecord
            ? new Outcome<Activity>.Conflict($"The activity has {Evidence.MostPerRecord} pieces of evidence already; no more are kept.")
            : new Outcome<Activity>.Done(stored with { Evidence = [.. stored.Evidence, evidence] }),
            cancellationToken);

    private async Task<Outcome<Activity>> ChangeAsync(
        string activityId, int? ifVersion, string caller, Func<Activity, Outcome<Activity>> change, CancellationToken cancellationToken)
    {
        // Each turn of the loop answers one race lost: somebody changed the record between our read and our write.
        while (true)
        {
            if (await activities.GetAsync(activityId, cancellationToken) is not { } stored)
            {
                return new Outcome<Activity>.Missing($"activity '{activityId}'");
            }

            if (ifVersion is not null && ifVersion != stored.Version)
            {
                return new Outcome<Activity>.Stale();
            }

            if (change(stored) is not Outcome<Activity>.Done { Value: var wanted } done)
            {
                return change(stored);
            }

            if (ActivityDrafting.SameContent(stored, wanted))
            {
                return new Outcome<Activity>.Done(stored);
            }

            var next = wanted with { Version = stored.Version + 1, CreatedAt = stored.CreatedAt, CreatedBy = stored.CreatedBy, ChangedAt = time.GetUtcNow(), ChangedBy = caller };
            if (await activities.TryChangeAsync(next, cancellationToken))
            {
                return new Outcome<Activity>.Done(next);
            }
        }
    }
}
