using ImpactTracker.Documents.Papers;
using ImpactTracker.Reports.Narratives;
using ImpactTracker.Reports.Reading;

namespace ImpactTracker.Reports.Templates;

/// <summary>A text about an award under its heading; where the funder limits it, with how much of the limit it uses.</summary>
internal static class NarrativeWriting
{
    public static void Write(IPaper paper, AwardRecords records, ReportContext context, string section)
    {
        var kind = NarrativeSection.Find(section)!;
        paper.Heading(context.Level, kind.Title);
        if (records.Narrative(section) is not { } text)
        {
            paper.Paragraph("Not written.");
            return;
        }

        if (kind.Most is { } most)
        {
            paper.Paragraph($"{PaperText.Number(text.Count)} of at most {PaperText.Number(most)} {kind.Unit}.");
        }

        paper.Markdown(text.Markdown);
    }

    /// <summary>That a text is missing or longer than the funder takes.</summary>
    public static IEnumerable<ReadinessIssue> Misses(AwardRecords records, params IEnumerable<string> sections)
    {
        foreach (var kind in sections.Select(static name => NarrativeSection.Find(name)!))
        {
            var text = records.Narrative(kind.Name);
            if (text is null)
            {
                yield return Issue(records, kind, "narrative-missing", $"“{kind.Title}” is not written: put it at /api/awards/{records.Award.Id}/narratives/{kind.Name}.", ReadinessSeverity.Warning);
            }
            else if (text.OverLimit)
            {
                yield return Issue(records, kind, "narrative-too-long", $"“{kind.Title}” has {text.Count} {kind.Unit}; the funder takes {kind.Most}.", ReadinessSeverity.Error);
            }
        }
    }

    private static ReadinessIssue Issue(AwardRecords records, NarrativeSection kind, string rule, string message, ReadinessSeverity severity) =>
        new(records.Award.Id, "award", records.Award.Title, $"narratives.{kind.Name}", rule, message, severity);
}
