using ImpactTracker.Activities.Export;
using ImpactTracker.Documents.Papers;
using ImpactTracker.Reports.Narratives;
using ImpactTracker.Reports.Reading;
using ImpactTracker.Reports.Snapshots;

namespace ImpactTracker.Reports.Templates;

/// <summary>What UKRI councils ask for yearly (Researchfish): the award, key findings, narrative impact, influence on policy and engagement activities, or a nil return.</summary>
internal sealed class UkriTemplate : IReportTemplate
{
    public void Award(IPaper paper, AwardRecords records, ReportContext context)
    {
        AwardHeader.Write(paper, records.Award, context);
        NilReturn.Write(paper, records, context);
        NarrativeWriting.Write(paper, records, context, "key-findings");
        NarrativeWriting.Write(paper, records, context, "narrative-impact");
        InfluenceSection.Write(paper, records, context);
        ActivitySection.Write(paper, records, context, ResearchfishColumns.All);
    }

    public void Close(IPaper paper, ReportContext context)
    {
        FigureSection.Write(paper, context);
        AmendmentSection.Write(paper, context, Shows);
    }

    public bool Shows(ChangedRecord record) => record.Section is null or "key-findings" or "narrative-impact" or NarrativeSection.NilReturn;

    public IEnumerable<ReadinessIssue> Misses(AwardRecords records, ReportContext context, DateOnly today) =>
        NilReturn.Misses(records, context.Report.To, today).Concat(NarrativeWriting.Misses(records, records.IsNil ? [] : ["key-findings", "narrative-impact"]));
}
