using Newtonsoft.Json;

namespace ImpactTracker.Imports;

/// <summary>Why a row of a file could not be used.</summary>
/// <param name="Row">As a spreadsheet counts: the heading is row 1.</param>
/// <param name="Field">The column.</param>
/// <param name="Value">What stood there, cut after 200 characters.</param>
/// <param name="Reason">What is wrong and what would be right.</param>
public sealed record ImportRejection(int Row, string Field, string Value, string Reason)
{
    /// <summary>So many characters of a value are shown.</summary>
    internal const int MostShown = 200;

    /// <summary>The sheet of a workbook, where rows of several are read.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? Sheet { get; init; }

    /// <summary>A rejection that shows at most the beginning of a long value.</summary>
    public static ImportRejection Of(int row, string field, string? value, string reason) =>
        new(row, field, Shown(value), reason);

    /// <summary>At most the beginning of a long value.</summary>
    internal static string Shown(string? value) => value is { Length: > MostShown } ? value[..MostShown] + "…" : value ?? "";
}
