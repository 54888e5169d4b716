using System.Text;
using ImpactTracker.Activities;
using ImpactTracker.Reports;
using ImpactTracker.Reports.Narratives;
using ImpactTracker.Reports.Reading;
using ImpactTracker.Reports.Snapshots;
using ImpactTracker.Reports.Templates;

namespace ImpactTracker.Tests.Unit.Reports.Templates;

/// <summary>Records of the sample award in a layout: what its page says, and what the manager is told.</summary>
internal static class Layouts
{
    public static AwardRecords Records(Activity[] activities, params Narrative[] texts) => new(RecordSamples.Award(), activities, [], texts, [], [], RecordSamples.Moment);

    public static Narrative Text(string section, string markdown, DateTimeOffset changedAt) =>
        new() { Award = RecordSamples.Award().Id, Section = section, Markdown = markdown, Version = 1, ChangedAt = changedAt, ChangedBy = "a" };

    public static string Page(string template, AwardRecords records, DateOnly? to = null, ReportAmendments? amendments = null) =>
        Encoding.UTF8.GetString(ReportPages.Of(ReportPages.Context(template, to, records), "html", [records], amendments: amendments));

    public static IReadOnlyList<ReadinessIssue> Issues(string template, AwardRecords records, DateOnly today, DateOnly? to = null)
    {
        var gathering = new ReportReadiness.Gathering(ReportTemplates.Make(template), today);
        gathering.Add(records, ReportPages.Context(template, to, records));
        return gathering.Result.Issues;
    }
}
