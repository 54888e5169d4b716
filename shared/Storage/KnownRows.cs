using Azure.Data.Tables;

namespace ImpactTracker.Storage;

/// <summary>Finds which rows of many keys exist.</summary>
internal static class KnownRows
{
    private const int ParallelReads = 16;

    /// <summary>Reading a page of a thousand rows costs about as much as reading so many rows one by one.</summary>
    private const int PointReadsPerPage = 20;

    /// <summary>
    /// The rows that exist. Few keys are asked for one by one; many by reading the range that they span, until that has cost more than asking
    /// for the rest one by one would: so a small file does not read a large table, and a large file does not ask twenty thousand times.
    /// </summary>
    /// <param name="table">Where to look.</param>
    /// <param name="keys">Partition and row keys; in any order, each once.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<IReadOnlyDictionary<(string Partition, string Row), T>> FindAsync<T>(
        this TableClient table, IReadOnlyCollection<(string Partition, string Row)> keys, CancellationToken cancellationToken)
        where T : Row
    {
        var found = new Dictionary<(string, string), T>(keys.Count);
        var asked = keys.ToHashSet();
        var sorted = keys.OrderBy(static key => key.Partition, StringComparer.Ordinal).ThenBy(static key => key.Row, StringComparer.Ordinal).ToArray();
        var next = 0;
        if (sorted.Length >= PointReadsPerPage)
        {
            var pages = sorted.Length / PointReadsPerPage;
            await foreach (var page in table.QueryAsync<T>(Range(sorted[0], sorted[^1]), TablePaging.MaxRows, cancellationToken: cancellationToken).AsPages())
            {
                foreach (var row in page.Values.Where(row => asked.Contains((row.PartitionKey, row.RowKey))))
                {
                    found[(row.PartitionKey, row.RowKey)] = row;
                }

                if (string.IsNullOrEmpty(page.ContinuationToken))
                {
                    return found;
                }

                if (--pages == 0)
                {
                    var last = page.Values.Count == 0 ? default : (page.Values[^1].PartitionKey, page.Values[^1].RowKey);
                    next = page.Values.Count == 0 ? 0 : Array.FindIndex(sorted, key => After(key, last));
                    break;
                }
            }
        }

        foreach (var some in sorted.Skip(next < 0 ? sorted.Length : next).Chunk(ParallelReads))
        {
            foreach (var row in await Task.WhenAll(some.Select(key => table.GetEntityIfExistsAsync<T>(key.Partition, key.Row, cancellationToken: cancellationToken))))
            {
                if (row.HasValue)
                {
                    found[(row.Value!.PartitionKey, row.Value.RowKey)] = row.Value;
                }
            }
        }

        return found;
    }

    private static bool After((string Partition, string Row) key, (string Partition, string Row) last) =>
        string.CompareOrdinal(key.Partition, last.Partition) is var partitions && (partitions > 0 || (partitions == 0 && string.CompareOrdinal(key.Row, last.Row) > 0));

    private static string Range((string Partition, string Row) first, (string Partition, string Row) last) =>
        string.Equals(first.Partition, last.Partition, StringComparison.Ordinal)
            ? TableClient.CreateQueryFilter($"PartitionKey eq {first.Partition} and RowKey ge {first.Row} and RowKey le {last.Row}")
            : TableClient.CreateQueryFilter($"PartitionKey ge {first.Partition} and PartitionKey le {last.Partition}");
}
