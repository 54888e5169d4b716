using System.Globalization;
using ImpactTracker.Documents.Papers;
using ImpactTracker.Reports.Reading;

namespace ImpactTracker.Reports.Templates;

/// <summary>
/// The dissemination and communication tables of the European Commission's portal. A final report (its period reaches the end of the award) lists no item that is
/// ongoing or postponed, and needs one that is delivered.
/// </summary>
internal sealed class HorizonTemplate : IReportTemplate
{
    public void Award(IPaper paper, AwardRecords records, ReportContext context)
    {
        AwardHeader.Write(paper, records.Award, context);
        var isFinal = IsFinal(records, context);
        var items = HorizonItem.Of(records, context.DayOf(records)).Where(item => item.IsDelivered || !isFinal).ToArray();
        paper.Paragraph(isFinal ? "Final report: delivered items only." : "Periodic report.");
        Table(paper, context, "Dissemination activities", "Type", "Objective", items.Where(static item => item.IsDissemination), static item => item.Objective);
        Table(paper, context, "Communication activities", "Channel", "Outcome", items.Where(static item => !item.IsDissemination), static item => item.Outcome);
        NilReturn.Write(paper, records, context);
    }

    public void Close(IPaper paper, ReportContext context) => AmendmentSection.Write(paper, context);

    public IEnumerable<ReadinessIssue> Misses(AwardRecords records, ReportContext context)
    {
        var items = HorizonItem.Of(records, context.DayOf(records)).ToArray();
        foreach (var item in items.Where(static item => item.IsDissemination && item.Objective.Length > HorizonItem.MostObjective))
        {
            yield return new ReadinessIssue(item.Activity.Id, "activity", item.Activity.Title, "title", "objective-too-long",
                $"The objective has {item.Objective.Length} characters; the portal takes {HorizonItem.MostObjective}. Shorten the title of the activity or of its planned activity.", ReadinessSeverity.Error);
        }

        if (!IsFinal(records, context))
        {
            yield break;
        }

        foreach (var item in items.Where(static item => !item.IsDelivered))
        {
            yield return new ReadinessIssue(item.Activity.Id, "activity", item.Activity.Title, "endDate", "ongoing-in-final-report",
                "A final report takes no item that is ongoing or postponed: it is left out. Withdraw it, or report again when it is over.", ReadinessSeverity.Error);
        }

        if (!items.Any(static item => item.IsDelivered))
        {
            yield return new ReadinessIssue(records.Award.Id, "award", records.Award.Title, "", "nothing-delivered", "A final report needs at least one delivered item.", ReadinessSeverity.Error);
        }
    }

    private static bool IsFinal(AwardRecords records, ReportContext context) => context.DayOf(records) >= records.Award.EndDate;

    private static void Table(IPaper paper, ReportContext context, string title, string kind, string last, IEnumerable<HorizonItem> items, Func<HorizonItem, string> value)
    {
        var all = items.ToArray();
        paper.Heading(context.Level, title);
        if (all.Length == 0)
        {
            paper.Paragraph("None in this period.");
            return;
        }

        paper.Table(new PaperTable(
            title,
            [new("No.", 1, IsNumber: true), new("Name", 4), new(kind, 2), new("Target audience reached", 3), new(last, 4), new("Status", 2)],
            all.Select(item => (string[])
            [
                context.Tally.ActivityNumbers.Of(item.Activity.Id).Number.ToString(CultureInfo.InvariantCulture), item.Activity.Title, item.Kind, item.Audience, Cut(value(item)), item.Status,
            ])));
    }

    private static string Cut(string text) => text.Length <= HorizonItem.MostObjective ? text : text[..(HorizonItem.MostObjective - 1)].TrimEnd() + "…";
}
