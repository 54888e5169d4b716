using ImpactTracker.Activities;
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

    /// <summary>
    /// Says that an activity will be shown, as soon as it is read: before the award that it stands in, in the order of logging, and for several awards at a time. What
    /// takes long and needs nothing but the activity can be done here, while storage still works on the rows that follow.
    /// </summary>
    void Expect(Activity activity)
    {
        // Most formats write a record in less time than it takes to read one.
    }

    /// <summary>Writes an award; its records are counted in the context's tally already.</summary>
    void Award(AwardRecords records, ReportContext context);

    /// <summary>Ends the document; everything is counted, and amendments are known.</summary>
    void End(ReportContext context);
}
