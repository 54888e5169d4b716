using ImpactTracker.Json;
using ImpactTracker.Reports;
using ImpactTracker.Reports.Figures;
using ImpactTracker.Reports.Formats;
using ImpactTracker.Reports.Reading;
using ImpactTracker.Reports.Templates;

namespace ImpactTracker.Tests.Unit.Reports;

/// <summary>Documents of reports on records that were never stored.</summary>
internal static class ReportPages
{
    public const string BaseUrl = "https://tracker.example";

    /// <summary>The document of one format about these awards, as the compiler writes it.</summary>
    public static byte[] Of(string template, string format, params AwardRecords[] awards)
    {
        var report = new Report { Id = "report", Awards = ListOrAll.Of([.. awards.Select(static one => one.Award.Id)]), Template = template, Formats = [format], State = ReportState.Compiling, Files = [], Version = 1, CreatedAt = RecordSamples.Moment, CreatedBy = "a" };
        var context = new ReportContext(report, RecordSamples.Moment, BaseUrl, new FigureTally(report.IsPortfolio), null);
        using var output = new MemoryStream();
        using (var file = ReportFormats.All[format].Make(template, output))
        {
            file.Begin(context, report.IsPortfolio ? null : awards[0].Award);
            foreach (var records in awards)
            {
                context.Tally.Add(records);
                file.Award(records, context);
            }

            file.End(context);
        }

        return output.ToArray();
    }
}
