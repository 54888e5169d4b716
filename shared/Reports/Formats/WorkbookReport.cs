using System.Globalization;
using ImpactTracker.Activities.Export;
using ImpactTracker.Awards;
using ImpactTracker.Documents.Tabular;
using ImpactTracker.Influences;
using ImpactTracker.Influences.Export;
using ImpactTracker.Reports.Figures;
using ImpactTracker.Reports.Reading;
using ImpactTracker.Reports.Templates;

namespace ImpactTracker.Reports.Formats;

/// <summary>
/// A workbook: activities and influences in our own columns, which import back as the same records, and the data behind every figure, a row for each record behind each
/// count. A paste sheet is not in it: an import would take it for further records.
/// </summary>
internal sealed class WorkbookReport(Stream output) : IReportFile
{
    private static readonly SheetColumn<FigureRow>[] Figures =
    [
        new("Figure", static row => row.Figure),
        new("Of", static row => row.Key),
        new("Called", static row => row.Label),
        new("No.", static row => row.Number.ToString(CultureInfo.InvariantCulture), IsNumber: true),
        new("Behind it", static row => row.Record),
    ];

    private readonly WorkbookSheets sheets = new(output);
    private readonly List<Influence> influences = [];
    private int last;

    public void Begin(ReportContext context, Award? only)
    {
        Sheet("Engagement activities", ActivityColumns.All);
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
                Row(ActivityColumns.All, activity);
            }
        }

        influences.AddRange(records.Influences.Where(influence => context.Tally.InfluenceNumbers.Of(influence.Id).Number > influences.Count));
    }

    public void End(ReportContext context)
    {
        Sheet("Influence on policy", InfluenceColumns.All);
        foreach (var influence in influences)
        {
            Row(InfluenceColumns.All, influence);
        }

        Sheet("Figures", Figures);
        foreach (var row in context.Tally.OfActivities.SelectMany(group => Rows(group, context.Tally.ActivityNumbers)).Concat(Rows(context.Tally.InfluencesByType, context.Tally.InfluenceNumbers)))
        {
            Row(Figures, row);
        }

        sheets.End();
    }

    public void Dispose() => sheets.Dispose();

    private void Sheet<T>(string name, IReadOnlyList<SheetColumn<T>> columns) => sheets.Begin(name, [.. columns.Select(static column => (column.Name, column.IsNumber))]);

    private void Row<T>(IReadOnlyList<SheetColumn<T>> columns, T row) => sheets.Row(columns.Select(column => column.Value(row) ?? ""));

    private static IEnumerable<FigureRow> Rows(FigureGroup group, RecordNumbers numbers) =>
        from pair in @group.Records
        from number in pair.Value
        select new FigureRow(@group.Title, pair.Key, @group.LabelOf(pair.Key), number, numbers.IdOf(number));

    private sealed record FigureRow(string Figure, string Key, string Label, int Number, string Record);
}
