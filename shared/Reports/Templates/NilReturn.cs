using System.Globalization;
using ImpactTracker.Documents.Papers;
using ImpactTracker.Reports.Narratives;
using ImpactTracker.Reports.Reading;

namespace ImpactTracker.Reports.Templates;

/// <summary>
/// That there is nothing to report. A funder takes it only when somebody confirms it, with the reason: the text does so for a period that is over on the day of the text, and
/// where a period has no end, up to that day.
/// </summary>
internal static class NilReturn
{
    public static void Write(IPaper paper, AwardRecords records, ReportContext context)
    {
        if (!records.IsNil)
        {
            return;
        }

        paper.Heading(context.Level, "Nil return");
        if (records.Narrative(NarrativeSection.NilReturn) is { } confirmed && Confirms(confirmed, context.Report.To))
        {
            paper.Paragraph(context.Report.To is null
                ? $"Confirmed on {PaperText.Day(confirmed.ChangedAt)}: there was nothing to report up to that day."
                : $"Confirmed on {PaperText.Day(confirmed.ChangedAt)}: there is nothing to report for this period.");
            paper.Markdown(confirmed.Markdown);
        }
        else
        {
            paper.Paragraph("Nothing is recorded for this period. The nil return is not confirmed.");
        }
    }

    /// <summary>That somebody must confirm it, or do so anew.</summary>
    /// <param name="records">The records of an award.</param>
    /// <param name="to">The last day of the period, or null for no end.</param>
    /// <param name="today">The day on which somebody asks.</param>
    public static IEnumerable<ReadinessIssue> Misses(AwardRecords records, DateOnly? to, DateOnly today)
    {
        if (!records.IsNil)
        {
            yield break;
        }

        var text = records.Narrative(NarrativeSection.NilReturn);
        if (text is null)
        {
            yield return Issue("nil-return-unconfirmed", $"Nothing is recorded: log what was done, or confirm the nil return with its reason at /api/awards/{records.Award.Id}/narratives/nil-return.", ReadinessSeverity.Error);
        }
        else if (!Confirms(text, to))
        {
            yield return Issue("nil-return-unconfirmed", string.Create(CultureInfo.InvariantCulture,
                $"The nil return was written on {DayOf(text):yyyy-MM-dd}, and the period ends on {to:yyyy-MM-dd}: log what was done, or write anew when it is over that nothing was."), ReadinessSeverity.Error);
        }
        else if (to is null && IsOld(text, today))
        {
            yield return Issue("nil-return-old", string.Create(CultureInfo.InvariantCulture,
                $"The nil return was written on {DayOf(text):yyyy-MM-dd}, over a year ago: log what was done since, or write anew that nothing was."), ReadinessSeverity.Warning);
        }

        ReadinessIssue Issue(string rule, string message, ReadinessSeverity severity) => new(records.Award.Id, "award", records.Award.Title, "narratives.nil-return", rule, message, severity);
    }

    /// <summary>Whether a text about an award says today that there is nothing to report: funders ask once a year.</summary>
    public static bool Holds(Narrative? text, DateOnly today) => text is { Markdown.Length: > 0 } && !IsOld(text, today);

    private static bool Confirms(Narrative text, DateOnly? to) => to is null || to <= DayOf(text);

    private static bool IsOld(Narrative text, DateOnly today) => DayOf(text).AddYears(1) < today;

    private static DateOnly DayOf(Narrative text) => DateOnly.FromDateTime(text.ChangedAt.UtcDateTime);
}
