using System.Collections.Concurrent;

namespace ImpactTracker.RecordImport;

/// <summary>
/// What is known of the records of one system. A few are asked for one by one; once a file turns out long, all partitions are
/// read beside each other, up to a limit of memory, and only what lies behind that is still asked for.
/// </summary>
internal sealed class KnownSources(SourceTable table, string family)
{
    private const int FewRows = 200;
    private const int MostHeld = 120_000;
    private const int MostAtOnce = 8;
    private readonly ConcurrentDictionary<string, KnownSource> held = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> scanned = new(StringComparer.Ordinal);

    /// <summary>What is known of a record, or null.</summary>
    public KnownSource? Find(string key) => held.GetValueOrDefault(key);

    /// <summary>Adds one that was not known.</summary>
    public void Add(KnownSource source) => held[source.Key] = source;

    /// <summary>Makes <see cref="Find"/> answer for these.</summary>
    public async Task LoadAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var missing = keys.Where(key => !held.ContainsKey(key)).Distinct(StringComparer.Ordinal).ToList();
        if (missing.Count > FewRows && scanned.IsEmpty)
        {
            await ScanAsync(cancellationToken);
        }

        missing.RemoveAll(key => held.ContainsKey(key) || scanned.ContainsKey(SourceRow.PartitionOf(family, key)));

        var parallel = new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(missing, parallel, async (key, cancellation) =>
        {
            if (await table.GetAsync(family, key, cancellation) is { } row)
            {
                held[key] = KnownSource.From(row, Pooled);
            }
        });
    }

    /// <summary>Stores what has changed.</summary>
    public Task SaveAsync(IEnumerable<KnownSource> changed, CancellationToken cancellationToken)
    {
        var rows = changed.Where(static source => source.Changed).Distinct().Select(source =>
        {
            source.Changed = false;
            var row = source.ToRow(family);
            source.HasRow = true;
            return row;
        });
        return table.WriteAsync(rows, cancellationToken);
    }

    private string Pooled(string text) => texts.GetOrAdd(text, text);

    private Task ScanAsync(CancellationToken cancellationToken)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = cancellationToken };
        return Parallel.ForEachAsync(SourceRow.PartitionsOf(family), parallel, async (partition, cancellation) =>
        {
            if (held.Count >= MostHeld)
            {
                return;
            }

            await foreach (var row in table.ScanAsync(partition, cancellation))
            {
                held.TryAdd(row.RowKey, KnownSource.From(row, Pooled));
            }

            scanned.TryAdd(partition, true);
        });
    }
}
