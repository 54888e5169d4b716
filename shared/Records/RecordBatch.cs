using System.Collections.Concurrent;
using Azure.Data.Tables;
using ImpactTracker.Storage;

namespace ImpactTracker.Records;

/// <summary>
/// Stores many new records with few requests: up to 49 of one award, each with its first version, in one transaction of the hundred rows that
/// Table Storage takes, with the mark of the award; awards beside each other. A transaction in which an id is taken stores nothing, and its records are stored one by one.
/// </summary>
internal sealed class RecordBatch<TRow>(Lazy<TableClient> table, AwardTouches touches, Func<TRow, CancellationToken, Task<bool>> addOne)
    where TRow : RecordRow
{
    private const int MostRecords = 49;
    private const int MostAtOnce = 8;

    // A transaction is at most 4 MiB; each text stands in two rows, and a character takes up to six bytes of JSON.
    private const int MostWeight = 4 * 1024 * 1024 / (2 * 6);

    /// <summary>Stores them.</summary>
    /// <returns>The ids that were taken.</returns>
    public async Task<IReadOnlyCollection<string>> AddAsync(IReadOnlyList<TRow> records, CancellationToken cancellationToken)
    {
        var taken = new ConcurrentBag<string>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(Transactions(records), parallel, async (together, cancellation) =>
        {
            if (together.Count > 1 && await TryTogetherAsync(together, cancellation))
            {
                return;
            }

            foreach (var record in together)
            {
                if (!await addOne(record, cancellation))
                {
                    taken.Add(record.RecordId);
                }
            }
        });
        return taken;
    }

    // A record of several awards has copies to be kept equal, which is more than one transaction: it goes alone.
    private static IEnumerable<List<TRow>> Transactions(IEnumerable<TRow> records)
    {
        foreach (var award in records.GroupBy(static record => record.Awards, StringComparer.Ordinal))
        {
            var together = new List<TRow>();
            var weight = 0;
            foreach (var record in award)
            {
                if (together.Count > 0 && (together.Count == MostRecords || weight + record.Weight() > MostWeight || award.Key.Contains(',', StringComparison.Ordinal)))
                {
                    yield return together;
                    (together, weight) = ([], 0);
                }

                together.Add(record);
                weight += record.Weight();
            }

            yield return together;
        }
    }

    private async Task<bool> TryTogetherAsync(List<TRow> records, CancellationToken cancellationToken)
    {
        var home = ScopedId.ScopeOf(records[0].RecordId)!;
        await touches.TouchAsync(home, cancellationToken);
        try
        {
            await table.Value.SubmitTransactionAsync(
                records.SelectMany(record => new TableTransactionAction[]
                {
                    new(TableTransactionActionType.Add, record.At(home, RecordRow.RecordKey(record.RecordId))),
                    new(TableTransactionActionType.Add, record.At(home, RecordRow.VersionKey(record.RecordId, record.Version))),
                }).Append(RecordMarkRow.Written(home)),
                cancellationToken);
            return true;
        }
        catch (TableTransactionFailedException taken) when (taken.Status == 409)
        {
            return false;
        }
    }
}
