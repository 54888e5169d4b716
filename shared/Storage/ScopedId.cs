using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ImpactTracker.Storage;

/// <summary>
/// Ids that carry their partition: <c>{scope}-{time}</c>, where scope is a hash of what the record belongs to (an award)
/// and time a version 7 UUID. From an id alone a record is found with one point read; within a scope ids sort by time.
/// See docs/adr/0003-storage-scheme.md for why there is no pointer table instead.
/// </summary>
public static class ScopedId
{
    private const int ScopeLength = 16;
    private const int TimeLength = 32;
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>The scope of an owner: the first 64 bits of the SHA-256 of its id, 16 hexadecimal digits.</summary>
    public static string Scope(string ownerId) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ownerId)))[..ScopeLength];

    /// <summary>A new id in the scope of an owner.</summary>
    /// <param name="ownerId">What the record belongs to.</param>
    /// <param name="now">The moment that the id sorts by, to the millisecond.</param>
    public static string New(string ownerId, DateTimeOffset now) => $"{Scope(ownerId)}-{Guid.CreateVersion7(now):N}";

    /// <summary>The id that a seed always gives: whoever makes the record for it, and however often, makes the same one.</summary>
    /// <param name="ownerId">What the record belongs to.</param>
    /// <param name="moment">The moment that the id sorts by, to the millisecond; it must not differ between tries.</param>
    /// <param name="seed">What the record is made for, such as a distribution's id.</param>
    public static string Derived(string ownerId, DateTimeOffset moment, string seed)
    {
        var random = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seed)));
        return string.Create(CultureInfo.InvariantCulture, $"{Scope(ownerId)}-{moment.ToUnixTimeMilliseconds():x12}7{random[..3]}8{random[3..18]}");
    }

    /// <summary>The scope that an id carries, or null when the text is no such id.</summary>
    public static string? ScopeOf(string id) =>
        id.Length == ScopeLength + 1 + TimeLength && id[ScopeLength] == '-' && IsHex(id.AsSpan(0, ScopeLength)) && IsHex(id.AsSpan(ScopeLength + 1))
            ? id[..ScopeLength]
            : null;

    /// <summary>The two parts of an id turned round, <c>{time}-{scope}</c>: so the ids of several scopes sort together by time.</summary>
    /// <exception cref="FormatException">The text is no such id.</exception>
    public static string ByTime(string id) => ScopeOf(id) is { } scope ? $"{id[(ScopeLength + 1)..]}-{scope}" : throw new FormatException("Not an id with a scope.");

    private static bool IsHex(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(HexDigits);
}
