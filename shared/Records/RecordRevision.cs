using ImpactTracker.Outcomes;

namespace ImpactTracker.Records;

/// <summary>
/// The way in which every record is changed: read, decide, write a new version only if nobody changed it meanwhile, else look again. Content
/// that is there already makes no version.
/// </summary>
/// <param name="read">The present record, or null.</param>
/// <param name="write">Writes the next version over what was read; false when somebody changed it since.</param>
/// <param name="time">The clock.</param>
internal sealed class RecordRevision<T>(Func<string, CancellationToken, Task<StoredRecord<T>?>> read, Func<StoredRecord<T>, T, CancellationToken, Task<bool>> write, TimeProvider time)
    where T : AwardRecord
{
    /// <summary>Changes a record.</summary>
    /// <param name="what">What the record is called to people.</param>
    /// <param name="id">Its id.</param>
    /// <param name="ifVersion">The version that the caller read; null changes whatever is there.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="change">The record as it should be, from the record as it is; or why not.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Outcome<T>> ChangeAsync(string what, string id, int? ifVersion, string caller, Func<T, Outcome<T>> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await read(id, cancellationToken) is not { Record: var stored } found)
            {
                return new Outcome<T>.Missing($"{what} '{id}'");
            }

            if (ifVersion.IsStale(stored.Version))
            {
                return new Outcome<T>.Stale();
            }

            var decided = change(stored);
            if (decided is not Outcome<T>.Done { Value: var wanted })
            {
                return decided;
            }

            if (RecordVersions.SameContent(stored, wanted))
            {
                return new Outcome<T>.Done(stored);
            }

            var next = (T)((AwardRecord)wanted with { Version = stored.Version + 1, CreatedAt = stored.CreatedAt, CreatedBy = stored.CreatedBy, ChangedAt = time.GetUtcNow(), ChangedBy = caller });
            if (await write(found, next, cancellationToken))
            {
                return new Outcome<T>.Done(next);
            }
        }
    }

    /// <summary>Changes the whole content: the home award stays, and a withdrawn record must be restored first.</summary>
    public Task<Outcome<T>> PutAsync(string what, string id, int? ifVersion, string caller, T wanted, CancellationToken cancellationToken) =>
        ChangeAsync(what, id, ifVersion, caller, stored => stored.Awards[0] != wanted.Awards[0]
            ? new Outcome<T>.Invalid(FieldErrors.Of("awards[0]", $"is the record's home and stays '{stored.Awards[0]}'; further awards may be added or taken away"))
            : stored.Status == RecordStatus.Withdrawn
            ? new Outcome<T>.Conflict($"The {what} was withdrawn; restore it first with POST …/restore.")
            : new Outcome<T>.Done((T)((AwardRecord)wanted with { Id = stored.Id, Source = stored.Source })),
            cancellationToken);

    /// <summary>Withdraws a record, or lets it count again.</summary>
    public Task<Outcome<T>> SetStatusAsync(string what, string id, int? ifVersion, string caller, RecordStatus status, CancellationToken cancellationToken) =>
        ChangeAsync(what, id, ifVersion, caller, stored => new Outcome<T>.Done((T)((AwardRecord)stored with { Status = status })), cancellationToken);
}
