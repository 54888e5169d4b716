using ImpactTracker.Documents.Papers;
using ImpactTracker.Influences;
using ImpactTracker.Reports.Narratives;
using ImpactTracker.Reports.Reading;
using ImpactTracker.Reports.Snapshots;

namespace ImpactTracker.Reports.Templates;

/// <summary>
/// Two pages for readers with little time: what was planned, what was done, who was reached, what changed. Charts say in words what they show, and what does not fit
/// stands in one last bar or line, so that nothing is passed over in silence.
/// </summary>
internal sealed class SummaryTemplate : IReportTemplate
{
    private const int MostAwards = 6;
    private const int MostInfluences = 3;

    private readonly List<string[]> awards = [];
    private readonly List<Influence> influences = [];
    private readonly SummaryPlan plan = new();
    private string? only;

    public void Award(IPaper paper, AwardRecords records, ReportContext context)
    {
        var award = records.Award;
        if (!context.IsPortfolio)
        {
            AwardHeader.Write(paper, award, context, isTitled: true);
            NilReturn.Write(paper, records, context);
            only = award.Id;
        }
        else if (awards.Count < MostAwards)
        {
            awards.Add([award.Title, award.Reference ?? "", award.Funder]);
        }

        plan.Add(records, context.IsPortfolio);

        // One that was reported for several awards is one.
        influences.AddRange(records.Influences.Where(one => influences.All(other => other.Id != one.Id)).Take(MostInfluences - influences.Count));
    }

    public void Close(IPaper paper, ReportContext context)
    {
        var (tally, figures) = (context.Tally, context.Tally.Figures());
        if (awards.Count > 0)
        {
            paper.Table(new PaperTable(First("Awards", awards.Count, figures.Awards), [new("Award", 5), new("Reference", 2), new("Funder", 2)], awards));
        }

        paper.Heading(1, "What was planned");
        paper.Paragraph(figures.Plan.Promises == 0 ? "No plan is recorded."
            : $"{PaperText.Count(figures.Plan.Promises, "promise", "promises")} of {PaperText.Count(figures.Plan.Planned, "activity", "activities")}; {figures.Plan.Kept} of them kept, {figures.Plan.Done} of {figures.Plan.Planned} activities done.");
        Chart(paper, "Planned and done", plan.Bars(figures.Plan));

        paper.Heading(1, "What was done");
        paper.Paragraph($"{PaperText.Count(figures.Activities, "engagement activity", "engagement activities")} over {PaperText.Count(figures.Awards, "award", "awards")}, each counted once; {PaperText.Number(figures.WithEvidence)} with a link or file that proves it.");
        Chart(paper, tally.ByYear.Title, SummaryBars.Latest(tally.ByYear, LinkOf(context, "year")));
        Chart(paper, tally.ByForm.Title, SummaryBars.Largest(tally.ByForm, LinkOf(context, "form")));

        paper.Heading(1, "Who was reached");
        paper.Paragraph($"{FigureSection.People(figures)} {FigureSection.Organisations(figures.Organisations)}");
        if (figures.Deliveries.Distributions > 0)
        {
            paper.Paragraph($"{PaperText.Count(figures.Deliveries.Sent, "message", "messages")} with policy briefs sent, {PaperText.Number(figures.Deliveries.Delivered)} delivered, {PaperText.Number(figures.Deliveries.Bounced)} bounced.");
        }

        Chart(paper, tally.ByAudience.Title, SummaryBars.Largest(tally.ByAudience, LinkOf(context, "audience")));

        paper.Heading(1, "What changed");
        paper.Paragraph(figures.Influences == 0 ? "No influence on policy is recorded for this period." : $"{PaperText.Count(figures.Influences, "influence", "influences")} on policy or practice.");
        if (influences.Count > 0)
        {
            paper.Table(new PaperTable(First("Influences", influences.Count, figures.Influences), [new("Influence", 5), new("First year", 1)], influences.Select(static one => (string[])[one.Title, one.FirstYear is { } year ? PaperText.Years([year]) : ""])));
        }

        Chart(paper, tally.ByOutcome.Title, SummaryBars.Largest(tally.ByOutcome, static _ => null));
        AmendmentSection.Write(paper, context, Shows);
    }

    public bool Shows(ChangedRecord record) => record.Section is null or NarrativeSection.NilReturn;

    public IEnumerable<ReadinessIssue> Misses(AwardRecords records, ReportContext context, DateOnly today) =>
        context.IsPortfolio ? [] : NilReturn.Misses(records, context.Report.To, today);

    private static string First(string what, int shown, int all) => all > shown ? $"{what}: the first {PaperText.Number(shown)} of {PaperText.Number(all)}" : what;

    // A list of one award's activities is narrowed; there is none of several awards.
    private Func<string, string?> LinkOf(ReportContext context, string filter) => value => only is null ? null : context.ActivitiesLink(only, filter, value);

    private static void Chart(IPaper paper, string title, IReadOnlyList<PaperBar> bars)
    {
        if (bars.Count > 0)
        {
            paper.Chart(new PaperChart(title, "activities", bars,
                $"{title}: {string.Join("; ", bars.Select(static bar => bar.Target is { } target ? $"{bar.Label} {bar.Value} of {target}" : $"{bar.Label} {bar.Value}"))}."));
        }
    }
}
