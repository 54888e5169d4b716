using System.Globalization;
using ImpactTracker.Documents.Papers;
using ImpactTracker.Reports.Narratives;
using ImpactTracker.Reports.Reading;
using ImpactTracker.Reports.Snapshots;

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
        paper.Paragraph(IsFinal(records, context) ? "Final report: delivered items only." : "Periodic report.");
        foreach (var table in Tables(records, context))
        {
            paper.Heading(context.Level, table.Caption);
            if (table.Rows.Any())
            {
                paper.Table(table);
            }
            else
            {
                paper.Paragraph("None in this period.");
            }
        }

        NilReturn.Write(paper, records, context);
    }

    public IEnumerable<PaperTable> Tables(AwardRecords records, ReportContext context)
    {
        var isFinal = IsFinal(records, context);
        var items = HorizonItem.Of(records, context.DayOf(records)).Where(item => item.IsDelivered || !isFinal).ToArray();
        yield return Table(context, "Dissemination activities", items.Where(static item => item.IsDissemination),
        [
            (new("Type", 3), static item => item.Kind),
            (new("Target audience reached", 4), static item => item.Audience),
            (new("Objective", 4), static item => Cut(item.Objective, HorizonItem.MostObjective)),
        ]);
        yield return Table(context, "Communication activities", items.Where(static item => !item.IsDissemination),
        [
            (new("Description", 6), static item => Cut(item.Description, HorizonItem.MostDescription)),
            (new("Target audience", 4), static item => item.Audience),
            (new("Channel", 3), static item => item.Kind),
            (new("Outcome", 3), static item => item.Outcome),
        ]);
    }

    public void Close(IPaper paper, ReportContext context) => AmendmentSection.Write(paper, context, Shows);

    public bool Shows(ChangedRecord record) => record.Kind is "award" or "activity" || record.Section == NarrativeSection.NilReturn;

    public IEnumerable<ReadinessIssue> Misses(AwardRecords records, ReportContext context, DateOnly today)
    {
        var items = HorizonItem.Of(records, context.DayOf(records)).ToArray();
        foreach (var item in items.Where(static item => item.IsDissemination && item.Objective.Length > HorizonItem.MostObjective))
        {
            yield return new ReadinessIssue(item.Activity.Id, "activity", item.Activity.Title, "title", "objective-too-long",
                $"The objective has {item.Objective.Length} characters; the portal takes {HorizonItem.MostObjective}. Shorten the title of the activity or of its planned activity.", ReadinessSeverity.Error);
        }

        foreach (var item in items.Where(static item => item is { IsDissemination: true, Promise: null }))
        {
            yield return new ReadinessIssue(item.Activity.Id, "activity", item.Activity.Title, "plannedActivity", "objective-missing",
                "The portal wants the Objective of dissemination, and only the title stands there: name the planned activity that it was for.", ReadinessSeverity.Warning);
        }

        foreach (var item in items.Where(static item => !item.IsDissemination && item.Description.Length == 0))
        {
            yield return new ReadinessIssue(item.Activity.Id, "activity", item.Activity.Title, "resultsAndImpact", "description-missing",
                "The portal wants a Description of communication: write what was done, and what came of it, into results and impact.", ReadinessSeverity.Error);
        }

        foreach (var item in items.Where(static item => !item.IsDissemination && item.Outcome.Length == 0))
        {
            yield return new ReadinessIssue(item.Activity.Id, "activity", item.Activity.Title, "mostSignificantOutcome", "outcome-missing",
                "The portal wants the Outcome of communication, and its cell is empty: choose the most significant outcome; that none is known is an answer too.", ReadinessSeverity.Error);
        }

        foreach (var issue in NilReturn.Misses(records, context.Report.To, today))
        {
            yield return issue;
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

    private static PaperTable Table(ReportContext context, string title, IEnumerable<HorizonItem> items, (PaperColumn Column, Func<HorizonItem, string> Value)[] columns) => new(
        title,
        [new("No.", 1, IsNumber: true), new("Name", 4), .. columns.Select(static one => one.Column), new("Status", 3)],
        items.Select(item => (string[])
        [
            context.Tally.ActivityNumbers.Of(item.Activity.Id).Number.ToString(CultureInfo.InvariantCulture), item.Activity.Title, .. columns.Select(one => one.Value(item)), item.Status,
        ]));

    // Half a character would be none.
    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1)].TrimEnd() + "…";
}
