using System.IO.Compression;

namespace ImpactTracker.Documents;

/// <summary>
/// The zip archive that DOCX and XLSX are (ECMA-376 part 2), written from front to back: one part at a time goes through to the output and none is kept.
/// Every part has the same date, so the same parts give the same bytes.
/// </summary>
internal sealed class OfficePackage(Stream output) : IDisposable
{
    /// <summary>Before the names of relationship types.</summary>
    public const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The first date that a zip archive can hold.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive archive = new(new ForwardStream(output), ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<(string Name, string ContentType)> types = [];

    /// <summary>Opens a part; it is closed before the next is opened.</summary>
    /// <param name="name">Its path in the package, without a slash in front.</param>
    /// <param name="contentType">Its media type; null where its extension says it.</param>
    public Stream Open(string name, string? contentType)
    {
        if (contentType is not null)
        {
            types.Add((name, contentType));
        }

        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Epoch;
        return entry.Open();
    }

    /// <summary>A text writer for a part of XML.</summary>
    public StreamWriter Text(string name, string? contentType) => DocumentText.To(Open(name, contentType));

    /// <summary>A part of XML, written in one go by its writer.</summary>
    public void Xml(string name, string? contentType, Action<HtmlWriter> write)
    {
        using var text = Text(name, contentType);
        text.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        write(new HtmlWriter(text));
    }

    /// <summary>What a part, or with an empty name the package, refers to.</summary>
    public void Relationships(string name, IEnumerable<PackageRelationship> relationships)
    {
        var slash = name.LastIndexOf('/') + 1;
        Xml($"{name[..slash]}_rels/{name[slash..]}.rels", null, xml =>
        {
            xml.Write($"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
            foreach (var one in relationships)
            {
                xml.Write($"<Relationship Id=\"{one.Id}\" Type=\"{one.Type}\" Target=\"{one.Target}\"{new Html(one.IsExternal ? " TargetMode=\"External\"" : "")}/>");
            }

            xml.Write($"</Relationships>");
        });
    }

    /// <summary>Writes the list of content types, and the archive's index with <see cref="Dispose"/>.</summary>
    public void End()
    {
        Xml("[Content_Types].xml", null, xml =>
        {
            xml.Write($"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
            xml.Write($"<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"xlsx\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\"/>");
            foreach (var (name, contentType) in types)
            {
                xml.Write($"<Override PartName=\"/{name}\" ContentType=\"{contentType}\"/>");
            }

            xml.Write($"</Types>");
        });
        archive.Dispose();
    }

    /// <inheritdoc />
    public void Dispose() => archive.Dispose();
}
