using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using ImpactTracker.Imports;
using ImpactTracker.Outcomes;
using ImpactTracker.RecordImport.Reading;
using ImpactTracker.Records;
using ImpactTracker.Storage;

namespace ImpactTracker.RecordImport;

/// <summary>Decides what becomes of the rows of one kind, some thousand at a time, and counts it.</summary>
internal sealed class KindImport<TRecord>(RecordKeeping<TRecord> keeping, SourceTable table, ImportAwards awards, ImportRequest request, RecordImportReport report, TimeProvider time)
    where TRecord : AwardRecord
{
    private const int MostAwards = 20;
    private const int MostAtOnce = 8;
    private readonly Dictionary<string, KnownSources> systems = new(StringComparer.Ordinal);
    private readonly LikenessIndex<TRecord> likenesses = new(keeping, awards);
    private readonly RecordWriter<TRecord> writer = new(keeping, request, time);

    /// <summary>Takes rows that were read.</summary>
    public async Task TakeAsync(IReadOnlyList<ReadRecord> rows, CancellationToken cancellationToken)
    {
        foreach (var system in rows.GroupBy(static row => row.System, StringComparer.Ordinal))
        {
            if (!systems.TryGetValue(system.Key, out var known))
            {
                systems[system.Key] = known = new KnownSources(table, SourceRow.FamilyOf(system.Key, keeping.Kind));
            }

            await TakeAsync(known, [.. system], cancellationToken);
        }
    }

    private async Task TakeAsync(KnownSources known, IReadOnlyList<ReadRecord> rows, CancellationToken cancellationToken)
    {
        await known.LoadAsync([.. rows.Select(static row => SourceRow.KeyOf(row.SourceId))], cancellationToken);
        await LoadOwnAsync(known, rows, cancellationToken);
        var pending = new Dictionary<KnownSource, PendingRecord>();
        foreach (var row in rows)
        {
            var (ids, rejection) = await awards.OfAsync(row, cancellationToken);
            if (rejection is null)
            {
                await DecideAsync(known, pending, row, ids, cancellationToken);
            }
            else
            {
                report.Reject(rejection);
            }
        }

        foreach (var one in pending.Values.Where(static one => !one.Source.Stored))
        {
            if (await likenesses.FindAsync(writer.New(one), cancellationToken) is { } other)
            {
                report.Add(new LikelyDuplicate(one.First.Row, other) { Sheet = one.First.Sheet });
            }
        }

        await writer.WriteAsync(pending.Values, cancellationToken);
        if (!request.DryRun)
        {
            await known.SaveAsync(pending.Keys, cancellationToken);
        }

        foreach (var one in pending.Values)
        {
            Count(one);
        }
    }

    private async Task DecideAsync(KnownSources known, Dictionary<KnownSource, PendingRecord> pending, ReadRecord row, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var hash = BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(keeping.Content(row))));
        var source = known.Find(SourceRow.KeyOf(row.SourceId));
        var first = source?.InFile is null;
        var content = source is null || (first && !source.Says(row.Layout, hash) && !source.IsLaterThan(row.Layout));
        if (source is not null && !content && ids.All(id => source.Awards.Contains(id, StringComparer.Ordinal)) && !pending.ContainsKey(source))
        {
            source.InFile ??= hash;
            Differs(source, row, hash);
            report.CountUnchanged();
            return;
        }

        if ((await keeping.CheckAsync(row, ids, cancellationToken)) is { None: false } errors)
        {
            Reject(row, errors);
            return;
        }

        if ((source?.Awards ?? []).Union(ids, StringComparer.Ordinal).Count() > MostAwards)
        {
            Reject(row, FieldErrors.Of("awards", $"the record counts for {MostAwards} awards already, which is the most"));
            return;
        }

        source ??= new KnownSource(SourceRow.KeyOf(row.SourceId), ScopedId.Derived(ids[0], row.Moment, $"{row.System}/{row.SourceId}"));
        known.Add(source);
        if (!pending.TryGetValue(source, out var one))
        {
            pending[source] = one = new PendingRecord(source, row, hash, content);
        }

        one.Rows.Add((row, ids));
        source.InFile ??= hash;
        source.Count(source.Stored ? [] : ids);
        Differs(source, row, hash);
    }

    // A row of ours names a record that may have been typed here and never imported.
    private async Task LoadOwnAsync(KnownSources known, IReadOnlyList<ReadRecord> rows, CancellationToken cancellationToken)
    {
        var unknown = rows.Where(row => row.System == SourceSystems.Own && known.Find(SourceRow.KeyOf(row.SourceId)) is null).Select(static row => row.SourceId).Distinct(StringComparer.Ordinal);
        var found = new ConcurrentBag<TRecord>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(unknown, parallel, async (id, cancellation) =>
        {
            if (await keeping.GetAsync(id, cancellation) is { Record: var stored })
            {
                found.Add(stored);
            }
        });
        foreach (var stored in found)
        {
            var source = new KnownSource(SourceRow.KeyOf(stored.Id), stored.Id) { Stored = true };
            source.Count(stored.Awards);
            known.Add(source);
        }
    }

    private void Differs(KnownSource source, ReadRecord row, ulong hash)
    {
        if (source.InFile != hash)
        {
            report.Add(new KeptRecord(row.Row, source.RecordId, "the same record stands further up in the file with other content, which counts") { Sheet = row.Sheet });
        }
    }

    private void Count(PendingRecord one)
    {
        if (one.Kept is not null)
        {
            report.Add(new KeptRecord(one.First.Row, one.Source.RecordId, one.Kept) { Sheet = one.First.Sheet });
        }

        var fresh = one.Added;
        foreach (var (row, ids) in one.Rows)
        {
            var before = fresh.Count;
            fresh.ExceptWith(ids);
            var attributed = fresh.Count < before;
            if (ReferenceEquals(row, one.First) && one.Ending == RowEnding.Created)
            {
                report.CountCreated();
            }
            else if (attributed)
            {
                report.CountAttributed();
            }
            else if (ReferenceEquals(row, one.First) && one.Ending == RowEnding.Updated)
            {
                report.CountUpdated();
            }
            else
            {
                report.CountUnchanged();
            }
        }
    }

    private void Reject(ReadRecord row, FieldErrors errors)
    {
        var (field, messages) = errors.ByField.First();
        var name = field.Split('[', '.')[0];
        report.Reject(ImportRejection.Of(row.Row, field, row.Cells.GetValueOrDefault(name), messages[0]) with { Sheet = row.Sheet });
    }
}
