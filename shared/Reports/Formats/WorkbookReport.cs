using ImpactTracker.Activities;
using ImpactTracker.Activities.Export;
using ImpactTracker.Awards;
using ImpactTracker.Documents.Papers;
using ImpactTracker.Documents.Tabular;
using ImpactTracker.Influences;
using ImpactTracker.Influences.Export;
using ImpactTracker.Reports.Reading;
using ImpactTracker.Reports.Templates;

namespace ImpactTracker.Reports.Formats;

/// <summary>
/// A workbook: activities and influences in our own columns, which import back as the same records; the tables that a layout has for a portal; and the data behind every
/// figure, a row for each record behind each count. A paste sheet is not in it: an import would take it for further records.
/// </summary>
internal sealed class WorkbookReport(Stream output, IReportTemplate template) : IReportFile
{
    private static readonly IReadOnlyList<SheetColumn<Activity>> Activities = LongCells.Split(ActivityColumns.All);
    private static readonly IReadOnlyList<SheetColumn<Influence>> Influences = LongCells.Split(InfluenceColumns.All);

    private readonly WorkbookSheets sheets = new(output);
    private readonly List<Influence> influences = [];
    private readonly Dictionary<string, (PaperTable Table, List<IReadOnlyList<string>> Rows)> tables = new(StringComparer.Ordinal);
    private int last;

    public void Begin(ReportContext context, Award? only)
    {
        Sheet("Engagement activities", Activities);
    }

    public void Award(AwardRecords records, ReportContext context)
    {
        foreach (var activity in records.Activities)
        {
            // Numbers are given when a record is first shown, so a smaller one was written for an award before.
            var number = context.Tally.ActivityNumbers.Of(activity.Id).Number;
            if (number > last)
            {
                last = number;
                sheets.Row(Activities, activity);
            }
        }

        foreach (var table in template.Tables(records, context))
        {
            tables.TryAdd(table.Caption, (table, []));
            tables[table.Caption].Rows.AddRange(table.Rows);
        }

        influences.AddRange(records.Influences.Where(influence => context.Tally.InfluenceNumbers.Of(influence.Id).Number > influences.Count));
    }

    public void End(ReportContext context)
    {
        Sheet("Influence on policy", Influences);
        foreach (var influence in influences)
        {
            sheets.Row(Influences, influence);
        }

        foreach (var (name, (table, rows)) in tables)
        {
            sheets.Begin(name, [.. table.Columns.Select(static column => (column.Heading, column.IsNumber))]);
            foreach (var row in rows)
            {
                sheets.Row(row);
            }
        }

        Sheet("Figures", FigureRow.Columns);
        foreach (var row in FigureRow.Of(context.Tally))
        {
            sheets.Row(FigureRow.Columns, row);
        }

        sheets.End();
    }

    public void Dispose() => sheets.Dispose();

    private void Sheet<T>(string name, IReadOnlyList<SheetColumn<T>> columns) => sheets.Begin(name, [.. columns.Select(static column => (column.Name, column.IsNumber))]);
}
