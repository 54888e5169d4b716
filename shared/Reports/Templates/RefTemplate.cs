using ImpactTracker.Documents;
using ImpactTracker.Documents.Papers;
using ImpactTracker.Reports.Narratives;
using ImpactTracker.Reports.Reading;
using ImpactTracker.Reports.Snapshots;

namespace ImpactTracker.Reports.Templates;

/// <summary>
/// An impact case study in the five sections of REF 2021 (Guidance on submissions, annex G), under the header of its form, each with how much of its limit it uses; and the records that could
/// corroborate it, which the form does not have.
/// </summary>
internal sealed class RefTemplate : IReportTemplate
{
    private static readonly string[] Header = [NarrativeSection.RefUnit, NarrativeSection.RefStaff, NarrativeSection.RefPeriods];

    private static readonly string[] Sections = [.. NarrativeSection.All.Select(static section => section.Name).Where(static name => name.StartsWith("ref-", StringComparison.Ordinal)).Except(Header, StringComparer.Ordinal)];

    public void Award(IPaper paper, AwardRecords records, ReportContext context)
    {
        AwardHeader.Write(paper, records.Award, context, isTitled: false, [.. Header.Select(name => (NarrativeSection.Find(name)!.Title, (string?)(records.Narrative(name) is { } text ? MarkdownText.Of(text.Markdown).Trim() : "Not written.")))]);
        foreach (var section in Sections)
        {
            NarrativeWriting.Write(paper, records, context, section);
        }

        paper.Heading(context.Level, "Records that corroborate");
        var influences = records.Influences.Select(static one => (string[])["Influence on policy", one.Title, one.FirstYear is { } year ? PaperText.Years([year]) : "", one.Url ?? ""]);
        var activities = records.Activities.Where(static one => one.Url is not null || one.Evidence.Count > 0)
            .Select(static one => (string[])["Engagement activity", one.Title, PaperText.Years(one.Years), one.Url ?? PaperText.Count(one.Evidence.Count, "piece of evidence", "pieces of evidence")]);
        if (records.IsNil)
        {
            paper.Paragraph("No record is in this period.");
        }
        else
        {
            paper.Table(new PaperTable("Influences, and activities with evidence", [new("Kind", 2), new("Title", 4), new("Year", 1), new("Where", 4)], influences.Concat(activities)));
        }
    }

    public void Close(IPaper paper, ReportContext context) => AmendmentSection.Write(paper, context, Shows);

    public bool Shows(ChangedRecord record) => record.Section?.StartsWith("ref-", StringComparison.Ordinal) ?? true;

    public IEnumerable<ReadinessIssue> Misses(AwardRecords records, ReportContext context, DateOnly today) => NarrativeWriting.Misses(records, [.. Header, .. Sections]);
}
