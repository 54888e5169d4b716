namespace ImpactTracker.Reports;

/// <summary>Where a report stands.</summary>
public enum ReportState
{
    /// <summary>It waits to be compiled.</summary>
    Queued,

    /// <summary>It is being compiled.</summary>
    Compiling,

    /// <summary>Its documents are there.</summary>
    Ready,

    /// <summary>It could not be compiled, as <see cref="Report.Failure"/> says.</summary>
    Failed,

    /// <summary>It was handed in: its documents are there, and nothing of it changes any more.</summary>
    Issued,
}
