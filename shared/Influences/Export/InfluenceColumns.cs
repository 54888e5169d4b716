using System.Globalization;
using ImpactTracker.Documents.Tabular;

namespace ImpactTracker.Influences.Export;

/// <summary>The columns of our own tables: every field of the record, with codes, so that an import gives back the same records.</summary>
internal static class InfluenceColumns
{
    public static readonly SheetColumn<Influence>[] All =
    [
        new("id", static one => one.Id),
        new("awards", static one => Joined(one.Awards)),
        new("title", static one => one.Title),
        new("type", static one => one.Type),
        new("first_year", static one => one.FirstYear?.ToString(CultureInfo.InvariantCulture), IsNumber: true),
        new("geographic_reach", static one => one.GeographicReach),
        new("areas", static one => Joined(one.Areas)),
        new("impact_types", static one => Joined(one.ImpactTypes)),
        new("impact", static one => one.Impact, IsLong: true),
        new("url", static one => one.Url),
        new("activities", static one => Joined(one.Activities)),
        new("status", static one => one.Status.ToString().ToLowerInvariant()),
        new("version", static one => one.Version.ToString(CultureInfo.InvariantCulture), IsNumber: true),
    ];

    private static string Joined(IEnumerable<string> values) => string.Join(';', values);
}
