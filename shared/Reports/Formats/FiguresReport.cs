using ImpactTracker.Awards;
using ImpactTracker.Documents.Tabular;
using ImpactTracker.Reports.Reading;
using ImpactTracker.Reports.Templates;

namespace ImpactTracker.Reports.Formats;

/// <summary>The data behind every figure as CSV, a line for each record behind each count. It is a file beside the paste sheet, whose lines an import takes for activities.</summary>
internal sealed class FiguresReport(Stream output) : IReportFile
{
    private readonly CsvSheet<FigureRow> sheet = new(output, FigureRow.Columns);

    public void Begin(ReportContext context, Award? only) => sheet.Begin();

    public void Award(AwardRecords records, ReportContext context)
    {
        // Figures are known at the end.
    }

    public void End(ReportContext context)
    {
        foreach (var row in FigureRow.Of(context.Tally))
        {
            sheet.Row(row);
        }
    }

    public void Dispose() => sheet.Dispose();
}
