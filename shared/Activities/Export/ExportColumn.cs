namespace ImpactTracker.Activities.Export;

/// <summary>A column of an exported table.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Value">Its text for an activity; null for an empty cell.</param>
/// <param name="IsNumber">Whether a spreadsheet may treat it as a number.</param>
internal sealed record ExportColumn(string Name, Func<Activity, string?> Value, bool IsNumber = false);
