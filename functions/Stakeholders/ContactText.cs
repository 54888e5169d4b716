using System.Text;

namespace ImpactTracker.Functions.Stakeholders;

/// <summary>The text of a file of contacts.</summary>
internal static class ContactText
{
    /// <summary>The text, without a byte order mark; null when it is not UTF-8.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
