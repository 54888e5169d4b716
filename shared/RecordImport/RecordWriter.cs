using ImpactTracker.Records;

namespace ImpactTracker.RecordImport;

/// <summary>Stores what rows decided, or finds what storing would give. Safe to run again after a crash at any point.</summary>
internal sealed class RecordWriter<TRecord>(RecordKeeping<TRecord> keeping, ImportRequest request, TimeProvider time)
    where TRecord : AwardRecord
{
    private const int MostAtOnce = 8;
    private const int MostAwards = 20;

    /// <summary>Makes the new and changes the known.</summary>
    public async Task WriteAsync(IReadOnlyCollection<PendingRecord> pending, CancellationToken cancellationToken)
    {
        var changes = pending.Where(static one => one.Source.Stored).ToList();
        changes.AddRange(await CreateAsync([.. pending.Where(static one => !one.Source.Stored)], cancellationToken));
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(changes, parallel, async (change, cancellation) => await ChangeAsync(change, cancellation));
    }

    /// <summary>The record that the rows make.</summary>
    public TRecord New(PendingRecord pending) => keeping.New(pending.Source.RecordId, pending.First, pending.Awards, request.Caller, time.GetUtcNow());

    private async Task<IEnumerable<PendingRecord>> CreateAsync(IReadOnlyList<PendingRecord> pending, CancellationToken cancellationToken)
    {
        var taken = request.DryRun || pending.Count == 0 ? [] : (await keeping.AddManyAsync(pending.Select(New), cancellationToken)).ToHashSet(StringComparer.Ordinal);
        foreach (var one in pending.Where(one => !taken.Contains(one.Source.RecordId)))
        {
            Created(one);
        }

        // An import that was cut off before its pointers were written left these: they are known after all, as it made them.
        var left = pending.Where(one => taken.Contains(one.Source.RecordId)).ToList();
        left.ForEach(static one => one.Source.Version = 1);
        return left;
    }

    private async Task ChangeAsync(PendingRecord change, CancellationToken cancellationToken)
    {
        if (change.Source.OnlyTold)
        {
            change.Added.UnionWith(change.Awards.Except(change.Source.Awards, StringComparer.Ordinal));
            change.Source.Count(change.Awards);
            return;
        }

        while (!await TryChangeAsync(change, cancellationToken))
        {
            // Somebody changed the record between our read and our write: look again.
        }
    }

    private async Task<bool> TryChangeAsync(PendingRecord change, CancellationToken cancellationToken)
    {
        (change.Ending, change.Kept) = (RowEnding.Unchanged, null);
        change.Added.Clear();
        if (await keeping.GetAsync(change.Source.RecordId, cancellationToken) is not { Record: var stored } read)
        {
            // A pointer without its record: the record is made anew.
            if (!request.DryRun && (await keeping.AddManyAsync([New(change)], cancellationToken)).Count > 0)
            {
                return false;
            }

            Created(change);
            return true;
        }

        var wanted = Decide(change, stored);
        change.Added.UnionWith(change.Awards.Except(stored.Awards, StringComparer.Ordinal).Take(MostAwards - stored.Awards.Count));
        var version = stored.Version;
        if (change.Added.Count > 0 || change.Ending == RowEnding.Updated)
        {
            version++;
            var next = (TRecord)((AwardRecord)wanted with { Awards = [.. stored.Awards, .. change.Added], Version = version, ChangedAt = time.GetUtcNow(), ChangedBy = request.Caller });
            if (!request.DryRun && !await keeping.TryChangeAsync(read, next, cancellationToken))
            {
                return false;
            }
        }

        if (change.Kept is null && change.Content)
        {
            Remember(change, version);
        }
        else
        {
            RememberAwards(change, stored.Version, version);
        }

        return true;
    }

    private void Created(PendingRecord one)
    {
        one.Ending = RowEnding.Created;
        one.Added.UnionWith(one.Awards);
        Remember(one, version: 1);
        one.Source.OnlyTold = request.DryRun;
    }

    private TRecord Decide(PendingRecord change, TRecord stored)
    {
        if (!change.Content || keeping.Over(stored, change.First) is not { } wanted || RecordVersions.SameContent(wanted, stored))
        {
            return stored;
        }

        change.Kept = stored.Status == RecordStatus.Withdrawn ? "the record was withdrawn and stays so"
            : stored.Version != (change.First.Version ?? change.Source.Version) ? "a person has changed the record since it was imported; what they wrote stays"
            : null;
        if (change.Kept is not null)
        {
            return stored;
        }

        change.Ending = RowEnding.Updated;
        return wanted;
    }

    private static void Remember(PendingRecord one, int version)
    {
        one.Source.Version = version;
        one.Source.Stored = true;
        one.Source.Count(one.Awards);
        one.Source.Say(one.First.Layout, one.Hash);
    }

    private static void RememberAwards(PendingRecord one, int read, int written)
    {
        if (one.Added.Count == 0)
        {
            return;
        }

        one.Source.Count(one.Awards);
        one.Source.Changed = true;
        if (one.Source.Version == read)
        {
            one.Source.Version = written;
        }
        else
        {
            one.Source.LeaveToPeople();
        }
    }
}
