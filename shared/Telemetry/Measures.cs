using System.Diagnostics.Metrics;

namespace ImpactTracker.Telemetry;

/// <summary>
/// What the app measures about itself, under the names that alerts and dashboards use (docs/reference/telemetry.md). Tags are ids and words of
/// the code, never a person.
/// </summary>
public static class Measures
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "ImpactTracker";

    private static readonly Meter Meter = new(MeterName);

    /// <summary>How many recipients of a distribution stand where; tags <c>distribution</c> and <c>part</c> (pending, accepted, rejected, unknown).</summary>
    public static Gauge<long> Balance { get; } = Meter.CreateGauge<long>("impacttracker.distribution.balance", "{recipient}", "Recipients of a distribution that is being sent, by where they stand.");

    /// <summary>For how long the oldest batch of a distribution has been unknown, in seconds; 0 when none is. Tag <c>distribution</c>.</summary>
    public static Gauge<double> UnknownAge { get; } = Meter.CreateGauge<double>("impacttracker.distribution.unknown_age", "s", "How long nobody has known whether a batch was sent.");

    /// <summary>The bounced part of the messages of a distribution whose outcome is known, 0 to 1. Tag <c>distribution</c>.</summary>
    public static Gauge<double> BounceRate { get; } = Meter.CreateGauge<double>("impacttracker.distribution.bounce_rate", "1", "The part of a distribution's messages that bounced.");

    /// <summary>How long a report took to compile, in seconds.</summary>
    public static Histogram<double> ReportDuration { get; } = Meter.CreateHistogram<double>("impacttracker.report.duration", "s", "How long a report took to compile.");

    /// <summary>Cells that an import repaired. Tag <c>format</c>.</summary>
    public static Counter<long> ImportRepairs { get; } = Meter.CreateCounter<long>("impacttracker.import.repairs", "{cell}", "Cells that an import repaired.");

    /// <summary>How many rows the nightly backup holds; measured when it has ended.</summary>
    public static Gauge<long> BackupRows { get; } = Meter.CreateGauge<long>("impacttracker.backup.rows", "{row}", "Rows in a backup that has ended.");
}
