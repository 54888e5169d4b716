using ImpactTracker.Outcomes;
using ImpactTracker.Records;
using ImpactTracker.Storage;

namespace ImpactTracker.Activities;

/// <summary>Decides what becomes of an activity that is logged.</summary>
public sealed class ActivityLog(ActivityTable activities, KnownAwards known, IdempotencyKeys keys, TimeProvider time)
{
    /// <summary>Checks a draft and stores it as a new activity.</summary>
    /// <param name="draft">What was done.</param>
    /// <param name="caller">Who logs it.</param>
    /// <param name="key">The caller's Idempotency-Key, when there is one: the same key and body give the first answer again.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Outcome<Activity>> LogAsync(ActivityDraft draft, string caller, IdempotencyKey? key, CancellationToken cancellationToken)
    {
        var errors = ActivityDraftValidator.Instance.Check(draft);
        await known.CheckAsync(draft, errors, cancellationToken);
        if (!errors.None)
        {
            return new Outcome<Activity>.Invalid(errors);
        }

        var now = time.GetUtcNow();
        var id = ScopedId.New(draft.Awards![0], now);
        if (key is not null)
        {
            var claimed = await keys.ClaimAsync("log-activity", key, id, cancellationToken);
            if (claimed is null)
            {
                return new Outcome<Activity>.Conflict("This Idempotency-Key was used before with another body.");
            }

            if (claimed != id && await activities.GetVersionAsync(claimed, 1, cancellationToken) is { } first)
            {
                return new Outcome<Activity>.Created(first);
            }

            id = claimed;
        }

        var activity = ActivityDrafting.New(id, draft, caller, now);
        return await activities.TryAddAsync(activity, cancellationToken)
            ? new Outcome<Activity>.Created(activity)
            : new Outcome<Activity>.Created((await activities.GetVersionAsync(id, 1, cancellationToken))!);
    }

    /// <summary>
    /// Stores an activity that the system itself knows of, under an id that its source decides, or brings the stored one up to date.
    /// Safe to run twice: the same content again changes nothing. A record that a person has changed since is left to them.
    /// </summary>
    /// <returns>The activity as stored.</returns>
    public async Task<Activity> RecordAsync(ActivityDraft draft, RecordSource source, IReadOnlyList<Evidence> evidence, DateTimeOffset moment, CancellationToken cancellationToken)
    {
        var id = ScopedId.Derived(draft.Awards![0], moment, $"{source.System}/{source.RecordId}");
        while (true)
        {
            var next = ActivityDrafting.New(id, draft, ActivityDrafting.System, time.GetUtcNow()) with { Source = source, Evidence = evidence };
            if (await activities.StoredAsync(id, cancellationToken) is not { Record: var stored } read)
            {
                if (await activities.TryAddAsync(next, cancellationToken))
                {
                    return next;
                }

                continue;
            }

            if (stored.ChangedBy != ActivityDrafting.System || RecordVersions.SameContent(stored, next))
            {
                return stored;
            }

            next = next with { Version = stored.Version + 1, CreatedAt = stored.CreatedAt };
            if (await activities.TryChangeAsync(read, next, cancellationToken))
            {
                return next;
            }
        }
    }
}
