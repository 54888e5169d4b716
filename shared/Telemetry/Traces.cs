using System.Diagnostics;

namespace ImpactTracker.Telemetry;

/// <summary>
/// The spans of long work, for a trace that says where the time went (docs/reference/telemetry.md). Tags are ids, counts and words of the
/// code, never a person. Each is null, and costs nothing, where nobody listens.
/// </summary>
public static class Traces
{
    /// <summary>The name of the source.</summary>
    public const string SourceName = "ImpactTracker";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Freezing the audience of a distribution.</summary>
    public static Activity? Freeze(string distribution) => Source.StartActivity("impacttracker.distribution.freeze")?.SetTag("distribution", distribution);

    /// <summary>Posting one batch to the mail provider, as a call to somebody else.</summary>
    public static Activity? Post(string distribution, int recipients) =>
        Source.StartActivity("impacttracker.distribution.post", ActivityKind.Client)?.SetTag("distribution", distribution).SetTag("recipients", recipients);

    /// <summary>Compiling a report.</summary>
    public static Activity? Compile(string report) => Source.StartActivity("impacttracker.report.compile")?.SetTag("report", report);

    /// <summary>Taking in a file of records.</summary>
    public static Activity? Import(string format) => Source.StartActivity("impacttracker.import")?.SetTag("format", format);
}
