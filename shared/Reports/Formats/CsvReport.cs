using System.Globalization;
using ImpactTracker.Activities;
using ImpactTracker.Activities.Export;
using ImpactTracker.Awards;
using ImpactTracker.Documents.Tabular;
using ImpactTracker.Reports.Reading;
using ImpactTracker.Reports.Templates;

namespace ImpactTracker.Reports.Formats;

/// <summary>
/// The paste sheet: the questions of the form in its order and wording, a line for each activity; and after them the columns that figures are counted from. An activity
/// that is for several awards of the report has one line. What is behind every figure is a file of its own (<see cref="FiguresReport"/>), so that this one can be pasted and imported.
/// </summary>
internal sealed class CsvReport : IReportFile
{
    private static readonly SheetColumn<Activity>[] Columns =
    [
        .. ResearchfishColumns.All,
        new("Record", static a => a.Id),
        new("Awards", static a => string.Join("; ", a.Awards)),
        new("Start", static a => a.StartDate?.ToString("O", CultureInfo.InvariantCulture)),
        new("End", static a => a.EndDate?.ToString("O", CultureInfo.InvariantCulture)),
        new("People counted", static a => a.AudienceSize?.ToString(CultureInfo.InvariantCulture)),
        new("Organisations", static a => string.Join("; ", a.Organisations)),
        new("Beneficiaries", static a => string.Join("; ", a.Beneficiaries)),
        new("Planned activity", static a => a.PlannedActivity),
        new("Pieces of evidence", static a => a.Evidence.Count.ToString(CultureInfo.InvariantCulture)),
        new("Distribution", static a => a.Source?.System == "distribution" ? a.Source.RecordId : null),
        new("Version", static a => a.Version.ToString(CultureInfo.InvariantCulture)),
    ];

    private readonly CsvSheet<Activity> sheet;
    private int last;

    public CsvReport(Stream output) => sheet = new CsvSheet<Activity>(output, Columns);

    public void Begin(ReportContext context, Award? only) => sheet.Begin();

    public void Award(AwardRecords records, ReportContext context)
    {
        foreach (var activity in records.Activities)
        {
            // Numbers are given when a record is first shown, so a smaller one was written for an award before.
            var number = context.Tally.ActivityNumbers.Of(activity.Id).Number;
            if (number <= last)
            {
                continue;
            }

            last = number;
            sheet.Row(activity);
        }
    }

    public void End(ReportContext context)
    {
        // The last row was the last of the file.
    }

    public void Dispose() => sheet.Dispose();
}
