namespace ImpactTracker.Telemetry;

/// <summary>Settings of the section <c>Telemetry</c>.</summary>
public sealed class TelemetryOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Telemetry";

    /// <summary>Whether each measure is also a line of the log; the alerts of infra-bicep read those.</summary>
    public bool LogMeasures { get; set; }

    /// <summary>Where traces and measures are sent by OTLP over HTTP, such as <c>http://127.0.0.1:4318</c>; empty for nowhere.</summary>
    public string OtlpEndpoint { get; set; } = "";

    internal bool EndpointIsSound => OtlpEndpoint.Length == 0 || (Uri.TryCreate(OtlpEndpoint, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https"));
}
