using ImpactTracker.Awards;
using ImpactTracker.Outcomes;
using ImpactTracker.Records;
using ImpactTracker.Storage;

namespace ImpactTracker.Influences;

/// <summary>Decides what becomes of an influence on policy that is recorded, changed, withdrawn or restored.</summary>
public sealed class InfluenceRegister(InfluenceTable influences, AwardTable awards, IdempotencyKeys keys, TimeProvider time)
{
    private const string What = "influence";
    private readonly RecordRevision<Influence> revision = new(influences.StoredAsync, influences.TryChangeAsync, time);

    /// <summary>Checks a draft and stores it as a new influence.</summary>
    public async Task<Outcome<Influence>> RecordAsync(InfluenceDraft draft, string caller, IdempotencyKey? key, CancellationToken cancellationToken)
    {
        var errors = await CheckAsync(draft, cancellationToken);
        if (!errors.None)
        {
            return new Outcome<Influence>.Invalid(errors);
        }

        var now = time.GetUtcNow();
        var id = ScopedId.New(draft.Awards![0], now);
        if (key is not null)
        {
            if (await keys.ClaimAsync("record-influence", key, id, cancellationToken) is not { } claimed)
            {
                return new Outcome<Influence>.Conflict("This Idempotency-Key was used before with another body.");
            }

            id = claimed;
        }

        var influence = InfluenceDrafting.New(id, draft, caller, now);
        return await influences.TryAddAsync(influence, cancellationToken)
            ? new Outcome<Influence>.Created(influence)
            : new Outcome<Influence>.Created((await influences.GetVersionAsync(id, 1, cancellationToken))!);
    }

    /// <summary>Makes the record what the draft says.</summary>
    public async Task<Outcome<Influence>> PutAsync(string influenceId, InfluenceDraft draft, int? ifVersion, string caller, CancellationToken cancellationToken)
    {
        var errors = await CheckAsync(draft, cancellationToken);
        return errors.None
            ? await revision.PutAsync(What, influenceId, ifVersion, caller, InfluenceDrafting.New(influenceId, draft, caller, time.GetUtcNow()), cancellationToken)
            : new Outcome<Influence>.Invalid(errors);
    }

    /// <summary>Takes an influence back: it is kept and no longer counts.</summary>
    public Task<Outcome<Influence>> WithdrawAsync(string influenceId, int? ifVersion, string caller, CancellationToken cancellationToken) =>
        revision.SetStatusAsync(What, influenceId, ifVersion, caller, RecordStatus.Withdrawn, cancellationToken);

    /// <summary>Lets a withdrawn influence count again.</summary>
    public Task<Outcome<Influence>> RestoreAsync(string influenceId, int? ifVersion, string caller, CancellationToken cancellationToken) =>
        revision.SetStatusAsync(What, influenceId, ifVersion, caller, RecordStatus.Logged, cancellationToken);

    private async Task<FieldErrors> CheckAsync(InfluenceDraft draft, CancellationToken cancellationToken)
    {
        var errors = InfluenceDraftValidator.Instance.Check(draft);
        for (var i = 0; i < draft.Awards?.Count && draft.Awards.Count <= InfluenceDraftValidator.MostAwards; i++)
        {
            if (Checks.IsId(draft.Awards[i]) && await awards.GetAsync(draft.Awards[i], cancellationToken) is null)
            {
                errors.Add($"awards[{i}]", $"there is no award '{draft.Awards[i]}'; make it first with PUT /api/awards/{draft.Awards[i]}");
            }
        }

        return errors;
    }
}
