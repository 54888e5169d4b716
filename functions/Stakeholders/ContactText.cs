using ImpactTracker.Functions.Http;

namespace ImpactTracker.Functions.Stakeholders;

/// <summary>The text of a file of contacts.</summary>
internal static class ContactText
{
    /// <summary>The text, without a byte order mark; null when it is not UTF-8.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes) => Utf8Text.Decode(bytes);
}
