using System.Globalization;
using System.Text;
using CsvHelper;
using ImpactTracker.Activities;
using ImpactTracker.Activities.Export;
using ImpactTracker.Awards;
using ImpactTracker.Documents.Tabular;
using ImpactTracker.Reports.Reading;
using ImpactTracker.Reports.Templates;

namespace ImpactTracker.Reports.Formats;

/// <summary>
/// The paste sheet: the questions of the form in its order and wording, a line for each activity; and after them the columns that figures are counted from. An activity
/// that is for several awards of the report has one line.
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
    ];

    private readonly StreamWriter text;
    private readonly CsvWriter csv;
    private int last;

    public CsvReport(Stream output)
    {
        text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        csv = new CsvWriter(text, CultureInfo.InvariantCulture, leaveOpen: true);
    }

    public void Begin(ReportContext context, Award? only)
    {
        foreach (var column in Columns)
        {
            csv.WriteField(column.Name);
        }

        csv.NextRecord();
    }

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
            foreach (var column in Columns)
            {
                csv.WriteField(FormulaGuard.Guarded(column.Value(activity) ?? ""));
            }

            csv.NextRecord();
        }
    }

    public void End(ReportContext context) => csv.Flush();

    public void Dispose()
    {
        csv.Dispose();
        text.Dispose();
    }
}
