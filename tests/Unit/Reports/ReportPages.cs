using ImpactTracker.Activities;
using ImpactTracker.Json;
using ImpactTracker.Reports;
using ImpactTracker.Reports.Figures;
using ImpactTracker.Reports.Formats;
using ImpactTracker.Reports.Reading;
using ImpactTracker.Reports.Snapshots;
using ImpactTracker.Reports.Templates;

namespace ImpactTracker.Tests.Unit.Reports;

/// <summary>Documents of reports on records that were never stored.</summary>
internal static class ReportPages
{
    public const string BaseUrl = "https://tracker.example";

    /// <summary>What a document of a report on these awards needs to know of the whole.</summary>
    public static ReportContext Context(string template, DateOnly? to, params AwardRecords[] awards)
    {
        var report = new Report
        {
            Id = "report",
            Awards = ListOrAll.Of([.. awards.Select(static one => one.Award.Id)]),
            Template = template,
            To = to,
            Formats = ["html"],
            State = ReportState.Compiling,
            Files = [],
            Version = 1,
            CreatedAt = RecordSamples.Moment,
            CreatedBy = "a",
        };
        return new ReportContext(report, RecordSamples.Moment, BaseUrl, new FigureTally(report.IsPortfolio), null);
    }

    /// <summary>The document of one format about these awards, as the compiler writes it.</summary>
    public static byte[] Of(string template, string format, params AwardRecords[] awards) => Of(Context(template, null, awards), format, awards);

    /// <summary>The document with amendments, some of whose activities were expected as they were read.</summary>
    public static byte[] Of(ReportContext context, string format, AwardRecords[] awards, Activity[]? expected = null, ReportAmendments? amendments = null)
    {
        using var output = new MemoryStream();
        using (var file = ReportFormats.All[format].Make(context.Report.Template, output))
        {
            foreach (var activity in expected ?? [])
            {
                file.Expect(activity);
            }

            file.Begin(context, context.IsPortfolio ? null : awards[0].Award);
            foreach (var records in awards)
            {
                context.Tally.Add(records);
                file.Award(records, context);
            }

            file.End(context with { Amendments = amendments });
        }

        return output.ToArray();
    }
}
