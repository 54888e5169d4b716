namespace ImpactTracker.Reports.Formats;

/// <summary>A format that reports are written in.</summary>
/// <param name="Ending">Of the file's name, with its dot.</param>
/// <param name="MediaType">As in a Content-Type.</param>
/// <param name="IsPage">Whether a browser may show it; others are saved.</param>
/// <param name="Make">A writer for a layout to a stream, which stays open.</param>
internal sealed record ReportFormat(string Ending, string MediaType, bool IsPage, Func<string, Stream, IReportFile> Make);
