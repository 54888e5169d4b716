using ImpactTracker.Documents.Papers;
using ImpactTracker.Reports.Reading;
using ImpactTracker.Reports.Snapshots;

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

    /// <summary>Its tables of an award that people type into a portal cell by cell; a workbook has a sheet for each.</summary>
    IEnumerable<PaperTable> Tables(AwardRecords records, ReportContext context) => [];

    /// <summary>Whether a reader sees something of such a record: only of those is said what was amended.</summary>
    bool Shows(ChangedRecord record);

    /// <summary>What the funder would miss in this layout, besides what <see cref="ReadinessCheck"/> finds in every record.</summary>
    /// <param name="records">The records of an award.</param>
    /// <param name="context">What is known of the whole.</param>
    /// <param name="today">The day on which somebody asks; no document depends on it.</param>
    IEnumerable<ReadinessIssue> Misses(AwardRecords records, ReportContext context, DateOnly today);
}
