using System.Buffers;

namespace Azure.Data.Tables.Wire;

/// <summary>What Azure refuses and the emulator lets pass; refused here as Azure would, so that it is found before it is deployed.</summary>
/// <remarks>Azure Tables REST documentation, "Understanding the Table service data model" and "Performing entity group transactions".</remarks>
internal static class ServiceLimits
{
    private static readonly DateTime SmallestDate = new(1601, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly SearchValues<char> NotInKeys = SearchValues.Create(
        [.. "/\\#?", .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7f, 0x21)).Select(static code => (char)code)]);

    /// <summary>The emulator answers 500 to some of these, which would be tried again and again.</summary>
    /// <exception cref="RequestFailedException">400 OutOfRangeInput: the key has a character that no key may have.</exception>
    public static void CheckKey(string key)
    {
        if (key.AsSpan().ContainsAny(NotInKeys))
        {
            throw new RequestFailedException(400, "A key may have no '/', '\\', '#', '?' and no control character.", "OutOfRangeInput", null);
        }
    }

    /// <exception cref="RequestFailedException">400 InvalidInput: a page has from 1 to 1000 rows.</exception>
    public static void CheckPage(int? rows)
    {
        if (rows is < 1 or > 1000)
        {
            throw new RequestFailedException(400, "A page has from 1 to 1000 rows.", "InvalidInput", null);
        }
    }

    /// <exception cref="RequestFailedException">400 OutOfRangeInput: the date is before 1601.</exception>
    public static void CheckDate(DateTime value, string property)
    {
        if (value < SmallestDate)
        {
            throw new RequestFailedException(400, $"'{property}': dates before 1601-01-01 are not stored.", "OutOfRangeInput", null);
        }
    }
}
