using ImpactTracker.Activities;
using ImpactTracker.Documents.Papers;
using ImpactTracker.Documents.Tabular;
using ImpactTracker.Reports.Narratives;
using ImpactTracker.Reports.Reading;
using ImpactTracker.Reports.Snapshots;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.Reports.Templates;

/// <summary>The layout of a Gateway to Research project page: project, planned impact, engagement activities with the page's labels in its order.</summary>
internal sealed class GtrTemplate : IReportTemplate
{
    private static readonly SheetColumn<Activity>[] Labels =
    [
        new("Description", static a => a.Title),
        new("Form Of Engagement Activity", static a => Vocabulary.Form.LabelOf(a.Form, Targets.Gtr)),
        new("Part Of Official Scheme?", static a => a.PartOfOfficialScheme ? "Yes" : "No"),
        new("Geographic Reach", static a => Vocabulary.GeographicReach.LabelOf(a.GeographicReach, Targets.Gtr)),
        new("Primary Audience", static a => Vocabulary.Audience.LabelOf(a.PrimaryAudience, Targets.Gtr)),
        new("Results and Impact", static a => a.ResultsAndImpact),
        new("Year(s) Of Engagement Activity", static a => PaperText.Years(a.Years)),
        new("URL", static a => a.Url),
    ];

    public void Award(IPaper paper, AwardRecords records, ReportContext context)
    {
        AwardHeader.Write(paper, records.Award, context);
        NilReturn.Write(paper, records, context);
        PlanSection.Write(paper, records, context, withDone: false);
        ActivitySection.Write(paper, records, context, Labels);
    }

    public void Close(IPaper paper, ReportContext context) => AmendmentSection.Write(paper, context, Shows);

    public bool Shows(ChangedRecord record) => record.Kind is "award" or "activity" || record.Section == NarrativeSection.NilReturn;

    public IEnumerable<ReadinessIssue> Misses(AwardRecords records, ReportContext context, DateOnly today) => NilReturn.Misses(records, context.Report.To, today);
}
