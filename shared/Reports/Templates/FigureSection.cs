using System.Globalization;
using ImpactTracker.Coverage;
using ImpactTracker.Documents.Papers;
using ImpactTracker.Reports.Figures;

namespace ImpactTracker.Reports.Templates;

/// <summary>The counts of a report as tables, each with the numbers of the records behind it.</summary>
internal static class FigureSection
{
    private const int MostNames = 20;

    private static readonly Dictionary<CoverageState, string> StateNames = new()
    {
        [CoverageState.Reached] = "Reached",
        [CoverageState.Sent] = "Sent and not confirmed",
        [CoverageState.Bounced] = "Bounced",
        [CoverageState.Suppressed] = "May not be written to",
        [CoverageState.Never] = "Never written to",
    };

    public static void Write(IPaper paper, ReportContext context)
    {
        var (tally, figures) = (context.Tally, context.Tally.Figures());
        paper.Heading(1, "Figures");
        paper.Paragraph(
            $"Every record counts once, for however many awards it was reported: {PaperText.Count(figures.Activities, "activity", "activities")} and "
            + $"{PaperText.Count(figures.Influences, "influence", "influences")} on policy. The numbers in the last column are those before the titles above; "
            + "where more are behind a figure than a cell names, the workbook and the data behind the figures name them all.");
        foreach (var group in tally.OfActivities.Where(static group => group.Records.Count > 0))
        {
            Table(paper, group, "");
        }

        if (tally.InfluencesByType.Records.Count > 0)
        {
            Table(paper, tally.InfluencesByType, "P");
        }

        foreach (var list in tally.Organisations.Lists)
        {
            paper.Table(new PaperTable($"Organisations on “{list.Title}”", [new("State", 4), new("Number", 1, IsNumber: true), new("Records, or names", 4, NamesRecords: true)], States(list, tally.ActivityNumbers)));
        }

        paper.Table(new PaperTable("Reach and delivery", [new("Figure", 4), new("Number", 1, IsNumber: true), new("Records", 4, NamesRecords: true)], Lines(tally, figures)));
    }

    /// <summary>The sentence on people reached, which never adds up bands.</summary>
    public static string People(ReportFigures figures) =>
        figures.WithCountedAudience == 0 ? "No audience was counted."
        : $"{PaperText.Count(figures.PeopleReached, "person was", "people were")} counted at {PaperText.Count(figures.WithCountedAudience, "activity", "activities")}; "
            + $"{PaperText.Count(figures.Activities - figures.WithCountedAudience, "activity has", "activities have")} no count and add nothing.";

    private static void Table(IPaper paper, FigureGroup group, string mark) => paper.Table(new PaperTable(
        group.Title,
        [new(What(group.Title), 4), new("Number", 1, IsNumber: true), new("Records", 4, NamesRecords: true)],
        group.Records.Select(pair => (string[])[group.LabelOf(pair.Key), pair.Value.Count.ToString(CultureInfo.InvariantCulture), mark + FigureGroup.Ranges(pair.Value)])));

    // "Activities by form" has forms in its first column: a column without a heading is read out as nothing.
    private static string What(string title) => title.IndexOf(" by ", StringComparison.Ordinal) is > 0 and var at ? char.ToUpperInvariant(title[at + 4]) + title[(at + 5)..] : "Activities";

    /// <summary>The sentence on organisations reached, each counted once.</summary>
    public static string Organisations(OrganisationFigures figures) =>
        figures.Lists.Count == 0 ? (figures.Others == 0 ? "No organisation is named." : $"{PaperText.Count(figures.Others, "organisation", "organisations")} took part.")
        : $"{PaperText.Number(figures.Reached)} of {PaperText.Count(figures.Intended, "organisation", "organisations")} on the lists that were written to {(figures.Reached == 1 ? "was" : "were")} reached"
            + (figures.Others == 0 ? "." : $"; {PaperText.Count(figures.Others, "other", "others")} took part.");

    private static IEnumerable<string[]> States(ListReach list, RecordNumbers numbers)
    {
        foreach (var state in list.Organisations.GroupBy(static one => one.State).OrderBy(static group => group.Key))
        {
            yield return
            [
                StateNames[state.Key],
                PaperText.Number(state.Count()),
                state.Key == CoverageState.Reached ? Records(state.SelectMany(static one => one.ReachedBy).Select(reach => numbers.Find(reach.Activity))) : Names([.. state.Select(static one => one.Name)]),
            ];
        }
    }

    private static IEnumerable<string[]> Lines(FigureTally tally, ReportFigures figures)
    {
        var (organisations, mailings) = (figures.Organisations, Records(tally.Deliveries.Distributions.Select(one => tally.ActivityNumbers.Find(one.Activity))));
        yield return ["People reached, as counted", PaperText.Number(figures.PeopleReached), FigureGroup.Ranges([.. tally.Audiences.Keys])];
        if (organisations.Lists.Count > 0)
        {
            yield return ["Organisations meant to be reached", PaperText.Number(organisations.Intended), "All lists together, each once"];
            yield return ["Of these reached", PaperText.Number(organisations.Reached), "As above"];
        }

        yield return [organisations.Lists.Count > 0 ? "Other organisations that took part" : "Organisations that took part", PaperText.Number(organisations.Others), Records(tally.Organisations.Others.SelectMany(static one => one.Value).Select(static number => (int?)number))];
        yield return ["Planned activities", PaperText.Number(figures.Plan.Planned), "The plan"];
        yield return ["Of these done", PaperText.Number(figures.Plan.Done), Records(tally.ByPromise.Records.Values.SelectMany(static one => one).Select(static number => (int?)number))];
        if (figures.Deliveries.Distributions > 0)
        {
            yield return ["Messages with briefs sent", PaperText.Number(figures.Deliveries.Sent), mailings];
            yield return ["Delivered (says nothing about reading)", PaperText.Number(figures.Deliveries.Delivered), mailings];
            yield return ["Bounced", PaperText.Number(figures.Deliveries.Bounced), mailings];
            yield return ["Dropped", PaperText.Number(figures.Deliveries.Dropped), mailings];
            yield return ["Not confirmed", PaperText.Number(figures.Deliveries.Unconfirmed), mailings];
        }
    }

    private static string Records(IEnumerable<int?> numbers) => FigureGroup.Ranges([.. numbers.OfType<int>().Distinct().Order()]);

    private static string Names(string[] names) => string.Join("; ", names.Take(MostNames)) + (names.Length > MostNames ? $" and {PaperText.Number(names.Length - MostNames)} more" : "");
}
