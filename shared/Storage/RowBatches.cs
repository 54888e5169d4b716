using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;

namespace ImpactTracker.Storage;

/// <summary>Writes many rows that have nothing to do with each other, those of one partition a hundred to a transaction.</summary>
internal static class RowBatches
{
    private const int MostRows = 100;
    private const int MostAtOnce = 8;

    /// <summary>Adds rows that have no ETag, and replaces those that still have the one they carry.</summary>
    /// <param name="table">Where to write.</param>
    /// <param name="rows">At most 40 KB each, so that a hundred are less than the 4 MiB of a transaction.</param>
    /// <param name="cancellationToken">Gives up; what was written stays.</param>
    /// <returns>Rows that were not written, because one of their transaction was made or changed by somebody else meanwhile.</returns>
    public static async Task<IReadOnlyCollection<T>> WriteAsync<T>(this TableClient table, IEnumerable<T> rows, CancellationToken cancellationToken)
        where T : Row
    {
        var raced = new ConcurrentBag<T>();
        var together = rows.GroupBy(static row => row.PartitionKey, StringComparer.Ordinal).SelectMany(static partition => partition.Chunk(MostRows));
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(together, parallel, async (some, cancellation) =>
        {
            try
            {
                await table.SubmitTransactionAsync(some.Select(Write), cancellation);
            }
            catch (TableTransactionFailedException race) when (race.Status is 404 or 409 or 412)
            {
                foreach (var row in some)
                {
                    raced.Add(row);
                }
            }
        });
        return raced;
    }

    private static TableTransactionAction Write(Row row) =>
        row.ETag == default(ETag) ? new(TableTransactionActionType.Add, row) : new(TableTransactionActionType.UpdateReplace, row, row.ETag);
}
