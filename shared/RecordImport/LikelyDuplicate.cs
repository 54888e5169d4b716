using Newtonsoft.Json;

namespace ImpactTracker.RecordImport;

/// <summary>A row that made a record although one with the same title, form and time counts for the award already.</summary>
/// <param name="Row">The row.</param>
/// <param name="Id">The other record.</param>
public sealed record LikelyDuplicate(int Row, string Id)
{
    /// <summary>The sheet of a workbook, where rows of several are read.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? Sheet { get; init; }
}
