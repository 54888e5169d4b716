using ImpactTracker.Json;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Activities;

/// <summary>One version of an activity: who, when, and what changed since the one before.</summary>
/// <param name="Version">Its number, from 1.</param>
/// <param name="ChangedAt">When, UTC.</param>
/// <param name="ChangedBy">Who.</param>
/// <param name="Changes">What is different from the version before; empty for the first.</param>
/// <param name="Record">The record as it was.</param>
public sealed record ActivityVersion(int Version, DateTimeOffset ChangedAt, string ChangedBy, IReadOnlyList<FieldChange> Changes, Activity Record)
{
    private static readonly string[] NotContent = ["version", "changedAt", "changedBy"];

    /// <summary>A version beside the one before it.</summary>
    public static ActivityVersion Of(Activity? before, Activity now) =>
        new(now.Version, now.ChangedAt, now.ChangedBy, before is null ? [] : [.. Differences(Fields(before), Fields(now))], now);

    private static IEnumerable<FieldChange> Differences(JObject before, JObject now) =>
        from field in now.Properties()
        where !NotContent.Contains(field.Name) && !JToken.DeepEquals(before[field.Name], field.Value)
        select new FieldChange(field.Name, before[field.Name], field.Value);

    private static JObject Fields(Activity activity) => TrackerJson.Read<JObject>(TrackerJson.Write(activity));
}

/// <summary>A field that two versions of a record differ in.</summary>
/// <param name="Field">Its name in the JSON.</param>
/// <param name="From">What it was.</param>
/// <param name="To">What it became.</param>
public sealed record FieldChange(string Field, JToken? From, JToken To);
