namespace ImpactTracker.Reports;

/// <summary>A hint that a report waits to be compiled.</summary>
/// <param name="Report">Its id.</param>
public sealed record CompileReportMessage(string Report)
{
    /// <summary>The queue's name.</summary>
    public const string Queue = "compile-report";
}
