using ImpactTracker.Awards;
using ImpactTracker.Reports.Reading;
using ImpactTracker.Reports.Templates;

namespace ImpactTracker.Reports.Formats;

/// <summary>A report being written as a document of one format, award by award as they are read.</summary>
internal interface IReportFile : IDisposable
{
    /// <summary>Begins the document.</summary>
    /// <param name="context">What is known of the whole.</param>
    /// <param name="only">The award, where it is about one.</param>
    void Begin(ReportContext context, Award? only);

    /// <summary>Writes an award; its records are counted in the context's tally already.</summary>
    void Award(AwardRecords records, ReportContext context);

    /// <summary>Ends the document; everything is counted, and amendments are known.</summary>
    void End(ReportContext context);
}
