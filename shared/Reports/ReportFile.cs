using ImpactTracker.Reports.Formats;
using Newtonsoft.Json;

namespace ImpactTracker.Reports;

/// <summary>A document of a report.</summary>
/// <param name="Format">Such as html.</param>
/// <param name="Url">Where the API serves it.</param>
/// <param name="Path">Where it lies in Blob Storage, under its hash.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Of its bytes.</param>
public sealed record ReportFile(string Format, string Url, string Path, long Bytes, string Sha256)
{
    /// <summary>As in a Content-Type.</summary>
    [JsonIgnore]
    public string MediaType => ReportFormats.All[Format].MediaType;

    /// <summary>Whether a browser may show it; others are saved.</summary>
    [JsonIgnore]
    public bool IsPage => ReportFormats.All[Format].IsPage;
}
