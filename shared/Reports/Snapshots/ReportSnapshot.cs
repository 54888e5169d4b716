using ImpactTracker.Json;
using ImpactTracker.Reports.Reading;
using ImpactTracker.Storage;

namespace ImpactTracker.Reports.Snapshots;

/// <summary>Which records in which versions a report was made of; it is kept beside the documents, so that a later report can say what changed.</summary>
/// <param name="isPortfolio">Whether the report may be about several awards, so that a text is named with its award.</param>
internal sealed class ReportSnapshot(bool isPortfolio)
{
    private readonly List<SnapshotRecord> records = [];
    private readonly HashSet<(string, string)> seen = [];

    private readonly HashSet<string> homes = new(StringComparer.Ordinal);
    private readonly HashSet<string> scopes = new(StringComparer.Ordinal);

    public IReadOnlyList<SnapshotRecord> Records => records;

    /// <summary>Whether the home of every record is an award of the report: a copy that is taken away elsewhere leaves no trace here.</summary>
    public bool IsWhole => homes.IsSubsetOf(scopes);

    public void Add(AwardRecords award)
    {
        if (records.Count == 0)
        {
            records.EnsureCapacity(award.Activities.Count);
            seen.EnsureCapacity(award.Activities.Count);
        }

        scopes.Add(ScopedId.Scope(award.Award.Id));
        homes.UnionWith(award.Activities.Select(static one => ScopedId.ScopeOf(one.Id)!).Concat(award.Influences.Select(static one => ScopedId.ScopeOf(one.Id)!)));
        Add("award", award.Award.Id, award.Award.Version, award.Award.Title);
        foreach (var activity in award.Activities)
        {
            Add("activity", activity.Id, activity.Version, activity.Title);
        }

        foreach (var influence in award.Influences)
        {
            Add("influence", influence.Id, influence.Version, influence.Title);
        }

        foreach (var text in award.Narratives)
        {
            Add("narrative", $"{text.Award}/{text.Section}", text.Version, isPortfolio ? $"{text.Kind.Title} ({award.Award.Title})" : text.Kind.Title);
        }
    }

    /// <summary>Stores it under its hash.</summary>
    /// <returns>Its path.</returns>
    public async Task<string> StoreAsync(DocumentBlobs documents, CancellationToken cancellationToken)
    {
        await using var file = TemporaryFile.Create();
        await using (var text = new StreamWriter(file, leaveOpen: true))
        {
            TrackerJson.Write(text, records);
        }

        return (await documents.PutAsync(ReportsSetup.Container, file, ".json", "application/json", cancellationToken)).Path;
    }

    /// <summary>The records that a report was made of; none where it kept none.</summary>
    public static async Task<IReadOnlyList<SnapshotRecord>> ReadAsync(DocumentBlobs documents, string? path, CancellationToken cancellationToken) =>
        path is not null && await documents.GetAsync(path, cancellationToken) is { } stored ? TrackerJson.Read<SnapshotRecord[]>(stored.ToString()) : [];

    private void Add(string kind, string id, int version, string title)
    {
        if (seen.Add((kind, id)))
        {
            records.Add(new SnapshotRecord(kind, id, version, title));
        }
    }
}
