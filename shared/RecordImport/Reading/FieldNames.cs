namespace ImpactTracker.RecordImport.Reading;

/// <summary>Names of fields as reports print them.</summary>
internal static class FieldNames
{
    private static readonly string[] Names = [.. Enum.GetNames<Field>().Select(static name => char.ToLowerInvariant(name[0]) + name[1..])];

    /// <summary>The name in our JSON.</summary>
    public static string Name(this Field field) => Names[(int)field];
}
