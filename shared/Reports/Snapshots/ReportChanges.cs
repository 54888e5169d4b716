using Newtonsoft.Json;

namespace ImpactTracker.Reports.Snapshots;

/// <summary>What two reports on the same awards in the same layout differ in.</summary>
/// <param name="Added">How many records are new.</param>
/// <param name="Corrected">How many have another version.</param>
/// <param name="Withdrawn">How many are no longer there.</param>
/// <param name="Records">Which; at most 100 are listed, all are counted.</param>
public sealed record ReportChanges(int Added, int Corrected, int Withdrawn, IReadOnlyList<ChangedRecord> Records)
{
    private const int MostListed = 100;

    /// <summary>Whether they do not differ.</summary>
    [JsonIgnore]
    public bool IsNone => Added + Corrected + Withdrawn == 0;

    /// <summary>As a report keeps and tells them: the first 100.</summary>
    [JsonIgnore]
    internal ReportChanges Short => this with { Records = [.. Records.Take(MostListed)] };

    /// <summary>Sets a report's records beside those of an earlier one; all that differ are listed.</summary>
    internal static ReportChanges Between(IReadOnlyList<SnapshotRecord> before, IReadOnlyList<SnapshotRecord> now)
    {
        var (known, left) = (before.ToDictionary(Key), now.Select(Key).ToHashSet());
        var changes = new List<ChangedRecord>();
        foreach (var record in now)
        {
            var found = known.GetValueOrDefault(Key(record));
            if (found?.Version != record.Version)
            {
                changes.Add(Of(record, found is null ? RecordChange.Added : RecordChange.Corrected));
            }
        }

        changes.AddRange(before.Where(record => !left.Contains(Key(record))).Select(static record => Of(record, RecordChange.Withdrawn)));
        return Of(changes);
    }

    /// <summary>Those of some records, counted anew; only where all are listed.</summary>
    internal ReportChanges Of(Func<ChangedRecord, bool> wanted) => Of([.. Records.Where(wanted)]);

    private static ReportChanges Of(IReadOnlyList<ChangedRecord> all)
    {
        return new ReportChanges(Count(RecordChange.Added), Count(RecordChange.Corrected), Count(RecordChange.Withdrawn), all);

        int Count(RecordChange change) => all.Count(one => one.Change == change);
    }

    private static (string, string) Key(SnapshotRecord record) => (record.Kind, record.Id);

    // So long a title fits a hundred times into a column of the report's row.
    private static ChangedRecord Of(SnapshotRecord record, RecordChange change) => new(change, record.Kind, record.Id, record.Title.Length <= 120 ? record.Title : record.Title[..119] + "…");
}
