using ImpactTracker.Documents.Papers;
using ImpactTracker.Reports.Narratives;
using ImpactTracker.Reports.Reading;

namespace ImpactTracker.Reports.Templates;

/// <summary>That there is nothing to report. A funder takes it only when somebody confirms it, with the reason.</summary>
internal static class NilReturn
{
    public static void Write(IPaper paper, AwardRecords records, ReportContext context)
    {
        if (!records.IsNil)
        {
            return;
        }

        paper.Heading(context.Level, "Nil return");
        if (records.Narrative(NarrativeSection.NilReturn) is { } confirmed)
        {
            paper.Paragraph($"Confirmed on {PaperText.Day(confirmed.ChangedAt)}: there is nothing to report for this period.");
            paper.Markdown(confirmed.Markdown);
        }
        else
        {
            paper.Paragraph("Nothing is recorded for this period. The nil return is not confirmed.");
        }
    }

    public static IEnumerable<ReadinessIssue> Misses(AwardRecords records)
    {
        if (records.IsNil && records.Narrative(NarrativeSection.NilReturn) is null)
        {
            yield return new ReadinessIssue(records.Award.Id, "award", records.Award.Title, "narratives.nil-return", "nil-return-unconfirmed",
                $"Nothing is recorded: log what was done, or confirm the nil return with its reason at /api/awards/{records.Award.Id}/narratives/nil-return.", ReadinessSeverity.Error);
        }
    }
}
