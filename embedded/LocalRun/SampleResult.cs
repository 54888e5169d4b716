using Newtonsoft.Json;

namespace ImpactTracker.LocalRun;

/// <summary>What came of the main job, every figure read back through the API.</summary>
/// <param name="Award">The award's id.</param>
/// <param name="Activities">Activities that count for it.</param>
/// <param name="Mailed">Messages that the mail provider took.</param>
/// <param name="Delivered">Messages that it reported as delivered.</param>
/// <param name="Report">The report's HTML document.</param>
/// <param name="ReportUrl">Where to read it.</param>
public sealed record SampleResult(
    [property: JsonProperty("award")] string Award,
    [property: JsonProperty("activities")] int Activities,
    [property: JsonProperty("mailed")] int Mailed,
    [property: JsonProperty("delivered")] int Delivered,
    [property: JsonProperty("report")] SampleReport Report,
    [property: JsonIgnore] string ReportUrl);

/// <summary>A document in Blob Storage.</summary>
/// <param name="Html">Its path.</param>
/// <param name="Sha256">Of its bytes.</param>
public sealed record SampleReport([property: JsonProperty("html")] string Html, [property: JsonProperty("sha256")] string Sha256);
