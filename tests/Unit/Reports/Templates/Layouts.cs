using System.Text;
using ImpactTracker.Activities;
using ImpactTracker.Json;
using ImpactTracker.Reports;
using ImpactTracker.Reports.Figures;
using ImpactTracker.Reports.Formats;
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

    public static string Page(string template, AwardRecords records, DateOnly? to = null, ReportAmendments? amendments = null)
    {
        var context = Context(template, to);
        using var output = new MemoryStream();
        using (var page = ReportFormats.All["html"].Make(template, output))
        {
            page.Begin(context, records.Award);
            context.Tally.Add(records);
            page.Award(records, context);
            page.End(context with { Amendments = amendments });
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }

    public static IReadOnlyList<ReadinessIssue> Issues(string template, AwardRecords records, DateOnly today, DateOnly? to = null)
    {
        var gathering = new ReportReadiness.Gathering(ReportTemplates.Make(template), today);
        gathering.Add(records, Context(template, to));
        return gathering.Result.Issues;
    }

    private static ReportContext Context(string template, DateOnly? to)
    {
        var report = new Report
        {
            Id = "report",
            Awards = ListOrAll.Of([RecordSamples.Award().Id]),
            Template = template,
            To = to,
            Formats = ["html"],
            State = ReportState.Compiling,
            Files = [],
            CreatedAt = RecordSamples.Moment,
            CreatedBy = "a",
        };
        return new ReportContext(report, RecordSamples.Moment, "https://tracker.example", new FigureTally(isPortfolio: false), null);
    }
}
