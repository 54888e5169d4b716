using Newtonsoft.Json;

namespace ImpactTracker.Imports;

/// <summary>Something in a file that was read as something else than what stands there. Every one is told; none is a silent guess.</summary>
/// <param name="Row">As a spreadsheet counts: the heading is row 1.</param>
/// <param name="Field">The field.</param>
/// <param name="From">What stood there, cut after 200 characters.</param>
/// <param name="To">What it was read as.</param>
/// <param name="Rule">Which rule did so; docs/guides/import-records.md lists them.</param>
public sealed record ImportRepair(int Row, string Field, string From, string To, string Rule)
{
    /// <summary>The sheet of a workbook, where rows of several are read.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? Sheet { get; init; }
}
