namespace ImpactTracker.RecordImport.Reading;

/// <summary>Sentences about what of a table was not read.</summary>
internal static class SheetNotes
{
    private const int MostNamed = 80;

    /// <summary>Which columns nothing is kept of, or null.</summary>
    public static string? Ignored(Layout layout, string? sheet) => layout.Ignored.Count == 0 ? null
        : $"{(sheet is null ? "Columns" : $"Columns of the sheet {sheet}")} that are not kept: {string.Join(", ", layout.Ignored.Take(MostNamed).Select(Short))}{(layout.Ignored.Count > MostNamed ? " and more" : "")}.";

    /// <summary>A heading or a sheet's name, cut where it is long.</summary>
    public static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
