namespace ImpactTracker.Activities;

/// <summary>
/// What many records say alike, such as codes, awards, years and who wrote them: kept once for all records that are read together, not once for each. Not safe for use by
/// several threads.
/// </summary>
internal sealed class SharedTexts
{
    /// <summary>What differs from record to record is not worth keeping.</summary>
    private const int MostKept = 2_000;

    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> years = new(StringComparer.Ordinal);

    /// <summary>A text that is there, as it was first met.</summary>
    public string Of(string text) => Kept(texts, text, static text => text);

    /// <summary>A text that may be absent.</summary>
    public string? OfAny(string? text) => text is null ? null : Of(text);

    /// <summary>The members of a column that joins them.</summary>
    public string[] Members(string? joined, Func<string?, string[]> split) => string.IsNullOrEmpty(joined) ? [] : Kept(members, joined, split);

    /// <summary>The years of a column that joins them.</summary>
    public int[] Years(string joined, Func<string, int[]> read) => Kept(years, joined, read);

    private static T Kept<T>(Dictionary<string, T> kept, string text, Func<string, T> make)
    {
        if (kept.TryGetValue(text, out var known))
        {
            return known;
        }

        var made = make(text);
        if (kept.Count < MostKept)
        {
            kept.Add(text, made);
        }

        return made;
    }
}
