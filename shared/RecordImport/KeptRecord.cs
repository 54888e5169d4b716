using Newtonsoft.Json;

namespace ImpactTracker.RecordImport;

/// <summary>A row whose record was left as it is.</summary>
/// <param name="Row">The row.</param>
/// <param name="Id">The record.</param>
/// <param name="Reason">Why.</param>
public sealed record KeptRecord(int Row, string Id, string Reason)
{
    /// <summary>The sheet of a workbook, where rows of several are read.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? Sheet { get; init; }
}
