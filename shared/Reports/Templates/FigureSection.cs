using System.Globalization;
using ImpactTracker.Documents.Papers;
using ImpactTracker.Reports.Figures;

namespace ImpactTracker.Reports.Templates;

/// <summary>The counts of a report as tables, each with the numbers of the records behind it.</summary>
internal static class FigureSection
{
    public static void Write(IPaper paper, ReportContext context)
    {
        var (tally, figures) = (context.Tally, context.Tally.Figures());
        paper.Heading(1, "Figures");
        paper.Paragraph(
            $"Every record counts once, for however many awards it was reported: {PaperText.Count(figures.Activities, "activity", "activities")} and "
            + $"{PaperText.Count(figures.Influences, "influence", "influences")} on policy. The numbers in the last column are those before the titles above.");
        foreach (var group in tally.OfActivities.Where(static group => group.Records.Count > 0))
        {
            Table(paper, group, "");
        }

        if (tally.InfluencesByType.Records.Count > 0)
        {
            Table(paper, tally.InfluencesByType, "P");
        }

        paper.Table(new PaperTable("Reach and delivery", [new("Figure", 5), new("Number", 2, IsNumber: true)], Lines(figures)));
    }

    /// <summary>The sentence on people reached, which never adds up bands.</summary>
    public static string People(ReportFigures figures) =>
        figures.WithCountedAudience == 0 ? "No audience was counted."
        : $"{PaperText.Count(figures.PeopleReached, "person was", "people were")} counted at {PaperText.Count(figures.WithCountedAudience, "activity", "activities")}; "
            + $"{PaperText.Count(figures.Activities - figures.WithCountedAudience, "activity has", "activities have")} no count and add nothing.";

    private static void Table(IPaper paper, FigureGroup group, string mark) => paper.Table(new PaperTable(
        group.Title,
        [new("", 4), new("Number", 1, IsNumber: true), new("Records", 4)],
        group.Records.Select(pair => (string[])[group.LabelOf(pair.Key), pair.Value.Count.ToString(CultureInfo.InvariantCulture), mark + FigureGroup.Ranges(pair.Value)])));

    private static IEnumerable<string[]> Lines(ReportFigures figures)
    {
        yield return ["People reached, as counted", PaperText.Number(figures.PeopleReached)];
        yield return ["Activities with a counted audience", PaperText.Number(figures.WithCountedAudience)];
        yield return ["Organisations reached", PaperText.Number(figures.Organisations.Reached)];
        yield return ["Organisations intended", PaperText.Number(figures.Organisations.Intended)];
        yield return ["Planned activities", PaperText.Number(figures.Plan.Planned)];
        yield return ["Of these done", PaperText.Number(figures.Plan.Done)];
        if (figures.Deliveries.Distributions > 0)
        {
            yield return ["Messages with briefs sent", PaperText.Number(figures.Deliveries.Sent)];
            yield return ["Delivered (says nothing about reading)", PaperText.Number(figures.Deliveries.Delivered)];
            yield return ["Bounced", PaperText.Number(figures.Deliveries.Bounced)];
            yield return ["Dropped", PaperText.Number(figures.Deliveries.Dropped)];
            yield return ["Not confirmed", PaperText.Number(figures.Deliveries.Unconfirmed)];
        }
    }
}
