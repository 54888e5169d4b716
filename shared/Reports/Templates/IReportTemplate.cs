using ImpactTracker.Documents.Papers;
using ImpactTracker.Reports.Reading;

namespace ImpactTracker.Reports.Templates;

/// <summary>
/// A layout that a funder knows, as a writer to paper: award by award as they are read, and what stands after all of them. One is made for each document, and may
/// remember what it needs for its end.
/// </summary>
internal interface IReportTemplate
{
    /// <summary>Writes what stands for one award.</summary>
    void Award(IPaper paper, AwardRecords records, ReportContext context);

    /// <summary>Writes what stands after all awards.</summary>
    void Close(IPaper paper, ReportContext context);

    /// <summary>What the funder would miss in this layout, besides what <see cref="ReadinessCheck"/> finds in every record.</summary>
    IEnumerable<ReadinessIssue> Misses(AwardRecords records, ReportContext context);
}
