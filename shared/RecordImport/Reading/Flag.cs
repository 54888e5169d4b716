namespace ImpactTracker.RecordImport.Reading;

/// <summary>A column that says yes or no to one value.</summary>
/// <param name="Column">Where it stands, from 0.</param>
/// <param name="Value">The value: a year or a code.</param>
internal readonly record struct Flag<T>(int Column, T Value)
{
    /// <summary>The values to which a row says yes.</summary>
    public static IReadOnlyList<T> Set(IEnumerable<Flag<T>> flags, SheetRow row) =>
        [.. flags.Where(flag => flag.Column < row.Cells.Count && row.Cells[flag.Column].Trim() is "1" or "1.0" or "TRUE" or "True" or "Yes").Select(static flag => flag.Value)];
}
