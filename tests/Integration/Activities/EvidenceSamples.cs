using System.IO.Compression;
using System.Text;

namespace ImpactTracker.Tests.Integration.Activities;

/// <summary>A tiny file of each kind that is kept as evidence.</summary>
internal static class EvidenceSamples
{
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static readonly byte[] Jpeg = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=");

    public static byte[] Of(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".pdf" => Text("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
        ".png" => Png,
        ".jpg" or ".jpeg" => Jpeg,
        ".docx" => Office("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body/></w:document>"),
        ".xlsx" => Office("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>"),
        ".csv" => Text("name,people\r\nSeminar,40\r\n"),
        ".txt" => Text("Forty people came.\n"),
        ".eml" => Mail(1),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no sample of this kind."),
    };

    /// <summary>A mail that passed so many servers, each of which wrote a header.</summary>
    public static byte[] Mail(int servers) => Text(
        string.Concat(Enumerable.Range(0, servers).Select(static i => $"X-Passed-{i}: {new string('a', 90)}\r\n {new string('b', 90)}\r\n"))
        + "From: a.reader@example.org\r\nTo: project@example.org\r\nSubject: Thank you\r\n\r\nWe changed our policy: see below.\r\n");

    /// <summary>A zip archive with these parts, as an office file is.</summary>
    public static byte[] Office(string part, string content)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Write(archive, part, content);
        }

        return file.ToArray();
    }

    private static void Write(ZipArchive archive, string part, string content)
    {
        using var writer = new StreamWriter(archive.CreateEntry(part).Open());
        writer.Write(content);
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
