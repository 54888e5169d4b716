namespace ImpactTracker.Activities;

/// <summary>
/// What many records say alike, such as codes, awards, years and who wrote them: kept once for all records that are read together, not once for each. Not safe for use by
/// several threads.
/// </summary>
/// <param name="mostKept">So many of a kind are kept: what differs from record to record is not worth it.</param>
internal sealed class SharedTexts(int mostKept = 2_000)
{
    /// <summary>For a record that is read alone: keeps nothing, so that all threads may use it.</summary>
    public static readonly SharedTexts None = new(0);

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

    private T Kept<T>(Dictionary<string, T> kept, string text, Func<string, T> make)
    {
        if (kept.TryGetValue(text, out var known))
        {
            return known;
        }

        var made = make(text);
        if (kept.Count < mostKept)
        {
            kept.Add(text, made);
        }

        return made;
    }
}
