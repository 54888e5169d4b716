using ImpactTracker.Json;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Records;

/// <summary>One version of a record: who, when, and what changed since the one before.</summary>
/// <param name="Version">Its number, from 1.</param>
/// <param name="ChangedAt">When, UTC.</param>
/// <param name="ChangedBy">Who.</param>
/// <param name="Changes">What is different from the version before; empty for the first.</param>
/// <param name="Record">The record as it was.</param>
public sealed record RecordVersion<T>(int Version, DateTimeOffset ChangedAt, string ChangedBy, IReadOnlyList<FieldChange> Changes, T Record)
    where T : AwardRecord;

/// <summary>A field that two versions of a record differ in.</summary>
/// <param name="Field">Its name in the JSON.</param>
/// <param name="From">What it was.</param>
/// <param name="To">What it became.</param>
public sealed record FieldChange(string Field, JToken? From, JToken To);

/// <summary>Sets versions beside each other.</summary>
public static class RecordVersions
{
    private static readonly string[] NotContent = ["version", "changedAt", "changedBy"];

    /// <summary>Each version with what changed since the one before.</summary>
    /// <param name="versions">Oldest first.</param>
    public static async Task<IReadOnlyList<RecordVersion<T>>> WithChangesAsync<T>(this IAsyncEnumerable<T> versions)
        where T : AwardRecord
    {
        var all = new List<RecordVersion<T>>();
        JObject? before = null;
        await foreach (var version in versions)
        {
            var now = TrackerJson.Read<JObject>(TrackerJson.Write(version));
            all.Add(new RecordVersion<T>(version.Version, version.ChangedAt, version.ChangedBy, before is null ? [] : [.. Differences(before, now)], version));
            before = now;
        }

        return all;
    }

    /// <summary>Whether two records say the same, whoever wrote them and when.</summary>
    public static bool SameContent(AwardRecord one, AwardRecord other) => TrackerJson.Write(Bare(one)) == TrackerJson.Write(Bare(other));

    private static AwardRecord Bare(AwardRecord record) => record with { Version = 0, CreatedAt = default, CreatedBy = "", ChangedAt = default, ChangedBy = "" };

    private static IEnumerable<FieldChange> Differences(JObject before, JObject now) =>
        from field in now.Properties()
        where !NotContent.Contains(field.Name) && !JToken.DeepEquals(before[field.Name], field.Value)
        select new FieldChange(field.Name, before[field.Name], field.Value);
}
