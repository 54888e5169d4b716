using System.IO.Compression;
using System.Text;

namespace ImpactTracker.Activities;

/// <summary>
/// Tells by its content what a file is. The name must agree, so that nobody opens something else than they expect; text has no mark of its own,
/// so the name decides between its kinds.
/// </summary>
internal static class EvidenceKind
{
    // Each server that passes a mail on writes headers above it: twenty thousand characters are no rarity.
    private const int LongestHead = 256 * 1024;

    /// <summary>The kinds that are kept, by the ending of the name.</summary>
    public static IReadOnlyDictionary<string, string> MediaTypes { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [".pdf"] = "application/pdf",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".csv"] = "text/csv",
        [".txt"] = "text/plain",
        [".eml"] = "message/rfc822",
    };

    /// <summary>Whether the content is what the ending of the name says.</summary>
    public static bool Agrees(string ending, BinaryData content)
    {
        var bytes = content.ToMemory().Span;
        return ending switch
        {
            ".pdf" => bytes[..Math.Min(1024, bytes.Length)].IndexOf("%PDF-"u8) >= 0,
            ".png" => bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]),
            ".jpg" or ".jpeg" => bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]),
            ".docx" => HasPart(content, "word/document.xml"),
            ".xlsx" => HasPart(content, "xl/workbook.xml"),
            ".eml" => IsText(bytes) && IsMail(Encoding.UTF8.GetString(bytes[..Math.Min(LongestHead, bytes.Length)])),
            ".csv" or ".txt" => IsText(bytes),
            _ => false,
        };
    }

    // Only the list of parts is read, never a part: a small archive that unpacks to something huge does no harm.
    private static bool HasPart(BinaryData content, string part)
    {
        try
        {
            using var archive = new ZipArchive(content.ToStream(), ZipArchiveMode.Read);
            return archive.GetEntry("[Content_Types].xml") is not null && archive.GetEntry(part) is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static bool IsText(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 0 && !bytes.StartsWith("%PDF-"u8) && (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || !bytes.Contains((byte)0));

    private static bool IsMail(string head)
    {
        var headers = head.Split('\n').TakeWhile(static line => line.Trim().Length > 0).ToArray();
        return headers.Length > 0 && headers.Any(static line => line.StartsWith("From:", StringComparison.OrdinalIgnoreCase))
            && headers.All(static line => line[0] is ' ' or '\t' || line.Contains(':', StringComparison.Ordinal) || line.StartsWith("From ", StringComparison.Ordinal));
    }
}
