using System.Collections.Concurrent;
using System.Text.Json;

namespace Azure.Data.Tables.Rows;

/// <summary>A property's name as it is written, with the name of the annotation that tells its type.</summary>
internal sealed class PropertyName(string name)
{
    public const string TypeSuffix = "@odata.type";
    private const int MostKept = 1000;
    private static readonly ConcurrentDictionary<string, PropertyName> Kept = new(StringComparer.Ordinal);

    public JsonEncodedText Name { get; } = JsonEncodedText.Encode(name);

    public JsonEncodedText Type { get; } = JsonEncodedText.Encode(name + TypeSuffix);

    /// <summary>For rows whose properties are known only at run time; a thousand names are kept, more are made anew each time.</summary>
    public static PropertyName Of(string name)
    {
        if (Kept.TryGetValue(name, out var kept))
        {
            return kept;
        }

        var made = new PropertyName(name);
        if (Kept.Count < MostKept)
        {
            Kept.TryAdd(name, made);
        }

        return made;
    }
}
