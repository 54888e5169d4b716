using ImpactTracker.Documents.Papers;
using ImpactTracker.Reports.Figures;
using ImpactTracker.Reports.Narratives;
using ImpactTracker.Reports.Reading;
using ImpactTracker.Reports.Snapshots;

namespace ImpactTracker.Reports.Templates;

/// <summary>Two pages for readers with little time: what was planned, what was done, who was reached, what changed. Charts say in words what they show.</summary>
internal sealed class SummaryTemplate : IReportTemplate
{
    private const int MostInfluences = 5;
    private const int MostPromises = 10;
    private const int MostBars = 30;

    private readonly List<string[]> influences = [];

    public void Award(IPaper paper, AwardRecords records, ReportContext context)
    {
        if (!context.IsPortfolio)
        {
            AwardHeader.Write(paper, records.Award, context);
            NilReturn.Write(paper, records, context);
        }

        influences.AddRange(records.Influences.Take(MostInfluences - influences.Count).Select(static one => (string[])[one.Title, one.FirstYear is { } year ? PaperText.Years([year]) : ""]));
    }

    public void Close(IPaper paper, ReportContext context)
    {
        var (tally, figures) = (context.Tally, context.Tally.Figures());
        paper.Heading(1, "What was planned");
        paper.Paragraph(figures.Plan.Promises == 0 ? "No plan is recorded."
            : $"{PaperText.Count(figures.Plan.Promises, "promise", "promises")} of {PaperText.Count(figures.Plan.Planned, "activity", "activities")}; {figures.Plan.Kept} of them kept, {figures.Plan.Done} of {figures.Plan.Planned} activities done.");
        Chart(paper, "Planned and done", [.. tally.Plan.Lines.Take(MostPromises).Select(static line => new PaperBar(line.Promise.Title, line.Done, line.Planned))]);

        paper.Heading(1, "What was done");
        paper.Paragraph($"{PaperText.Count(figures.Activities, "engagement activity", "engagement activities")} over {PaperText.Count(figures.Awards, "award", "awards")}, each counted once; {PaperText.Number(figures.WithEvidence)} with a link or file that proves it.");
        Chart(paper, tally.ByForm);
        Chart(paper, tally.ByYear);

        paper.Heading(1, "Who was reached");
        paper.Paragraph($"{FigureSection.People(figures)} {FigureSection.Organisations(figures.Organisations)}");
        if (figures.Deliveries.Distributions > 0)
        {
            paper.Paragraph($"{PaperText.Count(figures.Deliveries.Sent, "message", "messages")} with policy briefs sent, {PaperText.Number(figures.Deliveries.Delivered)} delivered, {PaperText.Number(figures.Deliveries.Bounced)} bounced.");
        }

        Chart(paper, tally.ByAudience);

        paper.Heading(1, "What changed");
        paper.Paragraph(figures.Influences == 0 ? "No influence on policy is recorded for this period." : $"{PaperText.Count(figures.Influences, "influence", "influences")} on policy or practice.");
        if (influences.Count > 0)
        {
            paper.Table(new PaperTable(figures.Influences > influences.Count ? $"The first {influences.Count} influences" : "Influences", [new("Influence", 5), new("First year", 1)], influences));
        }

        Chart(paper, tally.ByOutcome);
        AmendmentSection.Write(paper, context, Shows);
    }

    public bool Shows(ChangedRecord record) => record.Section is null or NarrativeSection.NilReturn;

    public IEnumerable<ReadinessIssue> Misses(AwardRecords records, ReportContext context, DateOnly today) =>
        context.IsPortfolio ? [] : NilReturn.Misses(records, context.Report.To, today);

    private static void Chart(IPaper paper, FigureGroup group) =>
        Chart(paper, group.Title, [.. group.Records.Take(MostBars).Select(pair => new PaperBar(group.LabelOf(pair.Key), pair.Value.Count))]);

    private static void Chart(IPaper paper, string title, IReadOnlyList<PaperBar> bars)
    {
        if (bars.Count > 0)
        {
            paper.Chart(new PaperChart(title, "activities", bars,
                $"{title}: {string.Join("; ", bars.Select(static bar => bar.Target is { } target ? $"{bar.Label} {bar.Value} of {target}" : $"{bar.Label} {bar.Value}"))}."));
        }
    }
}
