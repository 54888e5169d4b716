using ImpactTracker.Reports.Snapshots;

namespace ImpactTracker.Reports;

/// <summary>
/// A report on records of which none was written since the report before read them has the documents of that one: nothing is read or written anew. See
/// docs/adr/0014-report-snapshots.md for when that is sure.
/// </summary>
internal static class RepeatedReport
{
    /// <summary>What documents depend on besides records, layout and period: this build, and where links lead.</summary>
    public static string MadeBy(string baseUrl) => $"{typeof(RepeatedReport).Assembly.ManifestModule.ModuleVersionId:N} {baseUrl}";

    /// <summary>The report whose documents a new one would have if no record was written since, or null.</summary>
    public static Report? Candidate(Report report, IReadOnlyList<Report> relatives, string madeBy)
    {
        var before = relatives.Count == 0 ? null : relatives[0];
        return before is { IsRepeatable: true, DataAsOf: not null } && before.MadeBy == madeBy && report.Formats.All(format => before.Files.Any(file => file.Format == format))
            && SaysTheSameOfAmendments(before, relatives.FirstOrDefault(static one => one.State == ReportState.Issued)) ? before : null;
    }

    /// <summary>
    /// What the funder would miss as the report before has it, or null where that must be looked for anew: an issued report keeps none, and on a later day a promise may be
    /// overdue of which no record was written.
    /// </summary>
    public static ReportReadiness? ReadinessOf(Report before, DateOnly today) => DateOnly.FromDateTime(before.DataAsOf!.Value.UtcDateTime) == today ? before.Readiness : null;

    /// <summary>The report with the documents of the one before.</summary>
    /// <param name="report">The report.</param>
    /// <param name="before">The one before.</param>
    /// <param name="readiness">What the funder would miss in it today.</param>
    public static Report Of(Report report, Report before, ReportReadiness readiness) => report with
    {
        Files = [.. report.Formats.Select(format => before.Files.First(file => file.Format == format) with { Url = $"/api/reports/{report.Id}/files/{format}" })],
        Figures = before.Figures,
        Readiness = readiness,
        SnapshotPath = before.SnapshotPath,
        MadeBy = before.MadeBy,
        IsRepeatable = true,
        Previous = before.Id,
        Changes = None,
        Amends = before.State == ReportState.Issued ? new ReportAmendments(before.Id, before.IssuedAt!.Value, before.IssuedBy!, None) : before.Amends,
    };

    private static ReportChanges None => new(0, 0, 0, []);

    // Documents say what they amend of the report that was issued last, when there is anything to say. A JSON document may have more of it than the report tells, which is
    // what its layout shows.
    private static bool SaysTheSameOfAmendments(Report before, Report? issued) => before.Amends?.Report == issued?.Id
        || (before.Id == issued?.Id && (before.Amends is null || (before.Amends.Changes.IsNone && !before.Formats.Contains("json"))));
}
