using ImpactTracker.Storage;

namespace ImpactTracker.Activities.Lines;

/// <summary>
/// The activities of an award as overviews need them. Where there are many, their lines are kept together, and of the records only those are read that changed since:
/// the mark that every write leaves in the award's partition says whether any did. The rows are the truth; what is kept can be thrown away at any time.
/// </summary>
public sealed class AwardLines(ActivityTable activities, LineShelf shelf)
{
    // So many rows come with one request: for fewer nothing needs to be kept.
    private const int MostUnkept = TablePaging.MaxRows;

    /// <summary>All of them in the order of logging, withdrawn ones too; none where there is no such award.</summary>
    public async Task<IReadOnlyList<ActivityLine>> GetAsync(string awardId, CancellationToken cancellationToken)
    {
        var (marking, finding) = (activities.MarkAsync(awardId, cancellationToken), shelf.FindAsync(awardId, cancellationToken));
        await Task.WhenAll(marking, finding);
        var (mark, kept) = (await marking, await finding);
        if (kept is not null && kept.Mark.Token == mark.Token)
        {
            return kept.Lines;
        }

        // A record that stopped counting for the award left no row to read: everything is read again.
        var known = kept?.Mark.Gone == mark.Gone ? kept : null;
        var lines = await ReadAsync(awardId, known, cancellationToken);
        if (lines.Count > MostUnkept)
        {
            // What was written after the mark is read too, and read again next time.
            await shelf.KeepAsync(awardId, new KeptLines(mark, lines), cancellationToken);
        }

        return lines;
    }

    private async Task<IReadOnlyList<ActivityLine>> ReadAsync(string awardId, KeptLines? known, CancellationToken cancellationToken)
    {
        var read = new List<ActivityLine>();
        await foreach (var line in activities.LinesAsync(awardId, known?.Mark, cancellationToken))
        {
            read.Add(line);
        }

        return known is null ? read : [.. read.UnionBy(known.Lines, static line => line.Id, StringComparer.Ordinal).OrderBy(static line => ScopedId.ByTime(line.Id), StringComparer.Ordinal)];
    }
}
