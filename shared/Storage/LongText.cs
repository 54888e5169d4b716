namespace ImpactTracker.Storage;

/// <summary>
/// Text that may be longer than a column of Table Storage or a cell of a workbook holds (32,768 characters in UTF-16, and 32,767), in up to four parts that each fit.
/// Text that fits is its first part, so that rows from before texts could be longer read as they did.
/// </summary>
/// <param name="First">The text, or where it begins.</param>
/// <param name="Second">Where it goes on, or null.</param>
/// <param name="Third">Where it goes on, or null.</param>
/// <param name="Fourth">Where it goes on, or null.</param>
public readonly record struct LongText(string? First, string? Second, string? Third, string? Fourth)
{
    /// <summary>Characters of a text at most: ten thousand words of English and more. Its row stays far below the megabyte that an entity may have.</summary>
    public const int Most = 100_000;

    /// <summary>How many parts there can be.</summary>
    public const int Parts = 4;

    private const int MostOfPart = 32_000;

    /// <summary>A text in parts.</summary>
    /// <exception cref="ArgumentException">It is longer than <see cref="Most"/>.</exception>
    public static LongText Of(string? text)
    {
        if (text is null || text.Length <= MostOfPart)
        {
            return new LongText(text, null, null, null);
        }

        if (text.Length > Most)
        {
            throw new ArgumentException($"A text has at most {Most} characters.", nameof(text));
        }

        var at = 0;
        return new LongText(Next(text, ref at), Next(text, ref at), Next(text, ref at), Next(text, ref at));
    }

    /// <summary>A part by its number from 0, or null.</summary>
    public string? this[int number] => number switch { 0 => First, 1 => Second, 2 => Third, _ => Fourth };

    /// <summary>The whole.</summary>
    public override string? ToString() => Second is null ? First : string.Concat(First, Second, Third, Fourth);

    // The halves of a character beyond the basic plane stay together: a lone half cannot be written as UTF-8.
    private static string? Next(string text, ref int at)
    {
        var length = Math.Min(MostOfPart, text.Length - at);
        length -= length == MostOfPart && char.IsHighSurrogate(text[at + length - 1]) ? 1 : 0;
        at += length;
        return length == 0 ? null : text[(at - length)..at];
    }
}
