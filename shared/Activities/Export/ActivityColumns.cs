using System.Globalization;
using ImpactTracker.Documents.Tabular;

namespace ImpactTracker.Activities.Export;

/// <summary>The columns of our own tables: every field of the record, with codes, so that an import gives back the same records. The version tells an import whether a row that was
/// edited in a spreadsheet is an edit of the record as it is.</summary>
internal static class ActivityColumns
{
    public static readonly SheetColumn<Activity>[] All =
    [
        new("id", static a => a.Id),
        new("awards", static a => Joined(a.Awards)),
        new("title", static a => a.Title),
        new("form", static a => a.Form),
        new("start_date", static a => Day(a.StartDate)),
        new("end_date", static a => Day(a.EndDate)),
        new("years", static a => Joined(a.Years.Select(static year => year.ToString(CultureInfo.InvariantCulture)))),
        new("part_of_official_scheme", static a => a.PartOfOfficialScheme ? "yes" : "no"),
        new("scheme_name", static a => a.SchemeName),
        new("geographic_reach", static a => a.GeographicReach),
        new("primary_audience", static a => a.PrimaryAudience),
        new("other_audiences", static a => Joined(a.OtherAudiences)),
        new("audience_size", static a => a.AudienceSize?.ToString(CultureInfo.InvariantCulture), IsNumber: true),
        new("audience_size_band", static a => a.AudienceSizeBand),
        new("organisations", static a => Joined(a.Organisations)),
        new("beneficiaries", static a => Joined(a.Beneficiaries)),
        new("planned_activity", static a => a.PlannedActivity),
        new("results_and_impact", static a => a.ResultsAndImpact, IsLong: true),
        new("most_significant_outcome", static a => a.MostSignificantOutcome),
        new("url", static a => a.Url),
        new("status", static a => a.Status.ToString().ToLowerInvariant()),
        new("version", static a => a.Version.ToString(CultureInfo.InvariantCulture), IsNumber: true),
    ];

    private static string Joined(IEnumerable<string> values) => string.Join(';', values);

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
