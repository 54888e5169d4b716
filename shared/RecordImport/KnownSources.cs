using System.Collections.Concurrent;

namespace ImpactTracker.RecordImport;

/// <summary>
/// What is known of the records of one system. A few are asked for one by one; once a file turns out long, all are read in pages of a
/// thousand, up to a limit of memory, and only what lies behind that is still asked for.
/// </summary>
internal sealed class KnownSources(SourceTable table, string family)
{
    private const int FewRows = 200;
    private const int MostHeld = 120_000;
    private const int MostAtOnce = 8;
    private readonly Dictionary<string, KnownSource> held = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> texts = new(StringComparer.Ordinal);
    private bool scanned;
    private (string Partition, string Key)? scannedTo;

    /// <summary>What is known of a record, or null.</summary>
    public KnownSource? Find(string key) => held.GetValueOrDefault(key);

    /// <summary>Adds one that was not known.</summary>
    public void Add(KnownSource source) => held[source.Key] = source;

    /// <summary>Makes <see cref="Find"/> answer for these.</summary>
    public async Task LoadAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var missing = keys.Where(key => !held.ContainsKey(key)).Distinct(StringComparer.Ordinal).ToList();
        if (!scanned && missing.Count > FewRows)
        {
            await ScanAsync(cancellationToken);
        }

        if (scanned)
        {
            missing.RemoveAll(key => held.ContainsKey(key) || WasScanned(key));
        }

        var found = new ConcurrentBag<KnownSource>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(missing, parallel, async (key, cancellation) =>
        {
            if (await table.GetAsync(family, key, cancellation) is { } row)
            {
                found.Add(KnownSource.From(row, Pooled));
            }
        });
        foreach (var source in found)
        {
            held[source.Key] = source;
        }
    }

    /// <summary>Stores what has changed.</summary>
    public Task SaveAsync(IEnumerable<KnownSource> changed, CancellationToken cancellationToken)
    {
        var rows = changed.Where(static source => source.Changed).Distinct().Select(source =>
        {
            source.Changed = false;
            return source.ToRow(family);
        });
        return table.WriteAsync(rows, cancellationToken);
    }

    private bool WasScanned(string key)
    {
        if (scannedTo is not { } last)
        {
            return true;
        }

        var order = string.CompareOrdinal(SourceRow.PartitionOf(family, key), last.Partition);
        return order < 0 || (order == 0 && string.CompareOrdinal(key, last.Key) <= 0);
    }

    private string Pooled(string text) => texts.GetOrAdd(text, text);

    private async Task ScanAsync(CancellationToken cancellationToken)
    {
        scanned = true;
        await foreach (var row in table.ScanAsync(family, cancellationToken))
        {
            if (held.Count >= MostHeld)
            {
                return;
            }

            held.TryAdd(row.RowKey, KnownSource.From(row, Pooled));
            scannedTo = (row.PartitionKey, row.RowKey);
        }

        scannedTo = null;
    }
}
