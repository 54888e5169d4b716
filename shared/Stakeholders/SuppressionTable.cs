using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using ImpactTracker.Storage;

namespace ImpactTracker.Stakeholders;

/// <summary>Who must not be mailed; the only class that sees the table. There is no way round it and no way to lift an entry by importing.</summary>
public sealed class SuppressionTable(StorageClients clients, TimeProvider time)
{
    /// <summary>One column holds the lists of an address, 32,000 characters. Whoever wants nothing from so many lists wants nothing at all.</summary>
    private const int MostLists = 100;

    /// <summary>Up to so many addresses are asked for one by one: a batch of a distribution and half as much again.</summary>
    private const int MostPointReads = 150;

    private const int ParallelReads = 16;
    private readonly Lazy<TableClient> table = new(() => clients.Tables.GetTableClient(SuppressionRow.Table));

    /// <summary>Suppresses an address for everything. The strongest reason stays; twice is the same as once.</summary>
    public Task AddAsync(string addressHash, SuppressionReason reason, CancellationToken cancellationToken) => AddAsync(addressHash, reason, null, null, cancellationToken);

    /// <summary>Suppresses an address for a list or for everything.</summary>
    /// <param name="addressHash">The keyed hash of the address.</param>
    /// <param name="reason">Why; a stronger reason than the one known takes its place, a weaker one changes nothing.</param>
    /// <param name="list">A list's id, or null for everything.</param>
    /// <param name="note">How we know.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it was not suppressed so before.</returns>
    public async Task<bool> AddAsync(string addressHash, SuppressionReason reason, string? list, string? note, CancellationToken cancellationToken)
    {
        var isNew = false;
        await ChangeAsync(addressHash, now =>
        {
            var known = now.FirstOrDefault(one => one.List == list);
            isNew = known is null;
            return known is null ? [.. now, new Suppression(reason, now.Count < MostLists ? list : null, time.GetUtcNow(), note)]
                : reason <= known.Reason ? now
                : [.. now.Where(one => one != known), known with { Reason = reason, Note = note ?? known.Note }];
        }, cancellationToken);
        return isNew;
    }

    /// <summary>What is suppressed of an address, the entry for everything first.</summary>
    public async Task<IReadOnlyList<Suppression>> OfAsync(string addressHash, CancellationToken cancellationToken) =>
        (await RowAsync(addressHash, null, cancellationToken))?.ToSuppressions() ?? [];

    /// <summary>What is suppressed of each of these address hashes; who may be mailed anything is left out.</summary>
    /// <remarks>
    /// As a rule one request tells: it brings the first thousand suppressed addresses, and there are hardly ever more. Where there are, few
    /// addresses are asked for one by one, and for many the table is read in parts side by side.
    /// </remarks>
    public async Task<IReadOnlyDictionary<string, SuppressionScope>> ScopesAsync(IReadOnlyCollection<string> addressHashes, CancellationToken cancellationToken)
    {
        var asked = addressHashes.ToHashSet(StringComparer.Ordinal);
        var found = new ConcurrentDictionary<string, SuppressionScope>(StringComparer.Ordinal);
        if (asked.Count == 0)
        {
            return found;
        }

        if (!await ReadPageAsync(asked, found, cancellationToken))
        {
            await (asked.Count <= MostPointReads ? ReadEachAsync(asked, found, cancellationToken) : ReadPartsAsync(asked, found, cancellationToken));
        }

        return found;
    }

    /// <summary>Takes a suppression back, whatever its reason: the caller has decided.</summary>
    internal Task LiftAsync(string addressHash, string? list, CancellationToken cancellationToken) =>
        ChangeAsync(addressHash, now => [.. now.Where(one => one.List != list)], cancellationToken);

    /// <summary>Takes what people wrote out of the entries of an address; the entries stay.</summary>
    internal Task ForgetNotesAsync(string addressHash, CancellationToken cancellationToken) =>
        ChangeAsync(addressHash, static now => [.. now.Select(static one => one with { Note = null })], cancellationToken);

    private async Task ChangeAsync(string addressHash, Func<IReadOnlyList<Suppression>, IReadOnlyList<Suppression>> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            var row = await RowAsync(addressHash, null, cancellationToken);
            var now = row?.ToSuppressions() ?? [];
            var next = change(now);
            if (next.SequenceEqual(now))
            {
                return;
            }

            try
            {
                await (row is null ? table.Value.AddEntityAsync(SuppressionRow.From(addressHash, next), cancellationToken)
                    : next.Count == 0 ? table.Value.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, cancellationToken)
                    : table.Value.UpdateEntityAsync(SuppressionRow.From(addressHash, next), row.ETag, TableUpdateMode.Replace, cancellationToken));
                return;
            }
            catch (RequestFailedException race) when (race.Status is 404 or 409 or 412)
            {
                // Somebody else changed it between our read and our write: look again.
            }
        }
    }

    /// <returns>Whether that was the whole table.</returns>
    private async Task<bool> ReadPageAsync(HashSet<string> asked, ConcurrentDictionary<string, SuppressionScope> found, CancellationToken cancellationToken)
    {
        await foreach (var page in table.Value.QueryAsync<SuppressionRow>(maxPerPage: TablePaging.MaxRows, select: SuppressionRow.OfScope, cancellationToken: cancellationToken).AsPages())
        {
            Keep(page.Values, asked, found);
            return string.IsNullOrEmpty(page.ContinuationToken);
        }

        return true;
    }

    private Task ReadEachAsync(HashSet<string> asked, ConcurrentDictionary<string, SuppressionScope> found, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        asked, new ParallelOptions { MaxDegreeOfParallelism = ParallelReads, CancellationToken = cancellationToken }, async (hash, stop) =>
        {
            if (await RowAsync(hash, SuppressionRow.OfScope, stop) is { } row)
            {
                found[hash] = row.ToScope();
            }
        });

    // Hashes are spread evenly, so each first digit is a sixteenth of the table.
    private Task ReadPartsAsync(HashSet<string> asked, ConcurrentDictionary<string, SuppressionScope> found, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        "0123456789abcdef", new ParallelOptions { MaxDegreeOfParallelism = ParallelReads, CancellationToken = cancellationToken }, async (digit, stop) =>
        {
            var part = TableClient.CreateQueryFilter($"PartitionKey ge {digit + "0"} and PartitionKey le {digit + "f"}");
            await foreach (var page in table.Value.QueryAsync<SuppressionRow>(part, TablePaging.MaxRows, SuppressionRow.OfScope, stop).AsPages())
            {
                Keep(page.Values, asked, found);
            }
        });

    private static void Keep(IReadOnlyList<SuppressionRow> rows, HashSet<string> asked, ConcurrentDictionary<string, SuppressionScope> found)
    {
        foreach (var row in rows.Where(row => asked.Contains(row.RowKey)))
        {
            found[row.RowKey] = row.ToScope();
        }
    }

    private async Task<SuppressionRow?> RowAsync(string addressHash, string[]? columns, CancellationToken cancellationToken)
    {
        var found = await table.Value.GetEntityIfExistsAsync<SuppressionRow>(SuppressionRow.Partition(addressHash), addressHash, columns, cancellationToken);
        return found.HasValue ? found.Value : null;
    }
}
