using ImpactTracker.Outcomes;
using ImpactTracker.Records;

namespace ImpactTracker.Activities;

/// <summary>Decides what becomes of a logged activity that somebody changes, withdraws or restores. Every change is a version; nothing is destroyed.</summary>
public sealed class ActivityRevision(ActivityTable activities, KnownAwards known, TimeProvider time)
{
    private const string What = "activity";
    private readonly RecordRevision<Activity> revision = new(activities.StoredAsync, activities.TryChangeAsync, time);

    /// <summary>Makes the record what the draft says.</summary>
    /// <param name="activityId">The activity.</param>
    /// <param name="draft">The whole record as it should be.</param>
    /// <param name="ifVersion">The version that the caller read; null changes whatever is there.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Outcome<Activity>> PutAsync(string activityId, ActivityDraft draft, int? ifVersion, string caller, CancellationToken cancellationToken)
    {
        var errors = ActivityDraftValidator.Instance.Check(draft);
        await known.CheckAsync(draft, errors, cancellationToken);
        if (!errors.None)
        {
            return new Outcome<Activity>.Invalid(errors);
        }

        // Evidence is added apart from the record's fields and stays as it is.
        var wanted = ActivityDrafting.New(activityId, draft, caller, time.GetUtcNow());
        return await activities.GetAsync(activityId, cancellationToken) is { } stored
            ? await revision.PutAsync(What, activityId, ifVersion ?? stored.Version, caller, wanted with { Evidence = stored.Evidence }, cancellationToken)
            : new Outcome<Activity>.Missing($"{What} '{activityId}'");
    }

    /// <summary>Takes an activity back: it is kept and no longer counts.</summary>
    public Task<Outcome<Activity>> WithdrawAsync(string activityId, int? ifVersion, string caller, CancellationToken cancellationToken) =>
        revision.SetStatusAsync(What, activityId, ifVersion, caller, RecordStatus.Withdrawn, cancellationToken);

    /// <summary>Lets a withdrawn activity count again.</summary>
    public Task<Outcome<Activity>> RestoreAsync(string activityId, int? ifVersion, string caller, CancellationToken cancellationToken) =>
        revision.SetStatusAsync(What, activityId, ifVersion, caller, RecordStatus.Logged, cancellationToken);

    /// <summary>Adds a piece of evidence; the same piece again changes nothing, and with another note only the note.</summary>
    public Task<Outcome<Activity>> AddEvidenceAsync(string activityId, Evidence evidence, string caller, CancellationToken cancellationToken) =>
        revision.ChangeAsync(What, activityId, null, caller, stored =>
        {
            if (stored.Evidence.Any(one => one.IsSameAs(evidence)))
            {
                return new Outcome<Activity>.Done(stored);
            }

            Evidence[] pieces = [.. stored.Evidence.Where(one => one.Id != evidence.Id), evidence];
            return pieces.Length > Evidence.MostPerRecord
                ? new Outcome<Activity>.Conflict($"The activity has {Evidence.MostPerRecord} pieces of evidence already; no more are kept.")
                : !ActivityRow.Holds(pieces)
                ? new Outcome<Activity>.Conflict("The activity's links and notes are too long for one more; give a shorter address.")
                : new Outcome<Activity>.Done(stored with { Evidence = pieces });
        },
        cancellationToken);
}
