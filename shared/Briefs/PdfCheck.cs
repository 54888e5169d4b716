namespace ImpactTracker.Briefs;

/// <summary>Tells a whole PDF from other files and from one that was cut off, by its first and last bytes (ISO 32000, 7.5).</summary>
internal static class PdfCheck
{
    private const int Near = 1024;

    public static bool IsPdf(ReadOnlySpan<byte> content) =>
        content[..Math.Min(Near, content.Length)].IndexOf("%PDF-"u8) >= 0
        && content[Math.Max(0, content.Length - Near)..].LastIndexOf("%%EOF"u8) >= 0;
}
