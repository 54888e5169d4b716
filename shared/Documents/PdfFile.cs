namespace ImpactTracker.Documents;

/// <summary>
/// Puts pages, fonts, structure, bookmarks and metadata together into a PDF 1.7 file, while it is being drawn: a finished page goes to the output, and of it only
/// numbers are kept.
/// </summary>
internal sealed class PdfFile : IDisposable
{
    private readonly PdfObjects objects;
    private readonly int catalog;
    private readonly int tree;
    private readonly int root;
    private readonly List<(int Number, int Content, int Key, int Links)> pages = [];

    // What each page's marks and each link belong to, by its key (ISO 32000-1, 14.7.4.4).
    private readonly List<int> parents = [];

    /// <param name="output">Where the file goes; it stays open.</param>
    /// <param name="packed">Whether to compress, see <see cref="PdfObjects"/>.</param>
    public PdfFile(Stream output, bool packed)
    {
        objects = new PdfObjects(output, packed);
        catalog = objects.Reserve();
        tree = objects.Reserve();
        root = objects.Reserve();
        Document = new PdfTag(objects, "Document", root);
    }

    public PdfFonts Fonts { get; } = new();

    /// <summary>The structure element that holds all others; it is closed with the file.</summary>
    public PdfTag Document { get; }

    public PdfPage NewPage() => new(objects, objects.Reserve(), objects.Sheet());

    /// <summary>Writes what stands on a page. Pages stand in the order in which they are finished.</summary>
    public void Finish(PdfPage page)
    {
        var key = parents.Count;
        parents.Add(References(page.Marks));
        foreach (var link in page.Links)
        {
            var address = PdfSyntax.Text(link.Address);
            objects.Open(link.Number).Add("<< /Type /Annot /Subtype /Link /Rect ["u8).Add(link.Left).Add(" "u8).Add(link.Bottom).Add(" "u8).Add(link.Right).Add(" "u8).Add(link.Top)
                .Add("] /Border [0 0 0] /F 4 /P "u8).AddReference(page.Number).Add(" /Contents "u8).Add(address)
                .Add(" /StructParent "u8).Add(parents.Count).Add(" /A << /S /URI /URI "u8).Add(address).Add(" >> >>"u8);
            objects.Close();
            parents.Add(link.Tag);
        }

        var links = page.Links.Count > 0 ? References([.. page.Links.Select(static link => link.Number)]) : 0;
        pages.Add((page.Number, objects.AddStream("", page.Content), key, links));
    }

    /// <summary>Ends the file.</summary>
    /// <param name="metadata">Texts made plain.</param>
    /// <param name="bookmarks">In reading order.</param>
    /// <param name="footer">Draws the foot of every page.</param>
    /// <param name="pageNumber">Draws the number of a page, given its index and how many there are.</param>
    public void End(PdfMetadata metadata, IReadOnlyList<PdfBookmark> bookmarks, Action<PdfPage> footer, Action<PdfPage, int, int> pageNumber)
    {
        var resources = objects.Reserve();
        var every = new PdfPage(objects, 0, objects.Sheet());
        footer(every);
        var shared = objects.AddStream("", every.Content);
        foreach (var (index, page) in pages.Index())
        {
            var foot = new PdfPage(objects, page.Number, objects.Sheet());
            pageNumber(foot, index, pages.Count);
            int[] contents = [page.Content, shared, objects.AddStream("", foot.Content)];
            var body = objects.Open(page.Number).Add("<< /Type /Page /Parent "u8).AddReference(tree).Add(" /MediaBox [0 0 "u8).Add(PdfPage.Width).Add(" "u8).Add(PdfPage.Height)
                .Add("] /Resources "u8).AddReference(resources).Add(" /Contents "u8).AddReferences(contents).Add(" /StructParents "u8).Add(page.Key).Add(" /Tabs /S"u8);
            if (page.Links > 0)
            {
                body.Add(" /Annots "u8).AddReference(page.Links);
            }

            body.Add(" >>"u8);
            objects.Close();
        }

        objects.Open(tree).Add("<< /Type /Pages /Kids "u8).AddReferences([.. pages.Select(static page => page.Number)]).Add(" /Count "u8).Add(pages.Count).Add(" >>"u8);
        objects.Close();
        var fontEntries = string.Concat(Fonts.Used.Select(f => $" /F{PdfSyntax.Number(f.Face)} {PdfSyntax.Reference(PdfFontObjects.Write(objects, f.Use))}"));
        objects.Write(resources, $"<< /Font <<{fontEntries} >> >>");
        Document.Close();
        var keys = Keys();
        objects.Write(root, $"<< /Type /StructTreeRoot /K {PdfSyntax.Reference(Document.Number)} /ParentTree {PdfSyntax.Reference(keys)} /ParentTreeNextKey {PdfSyntax.Number(parents.Count)} >>");
        var outline = PdfOutlineObjects.Write(objects, bookmarks);
        var xmp = PdfMetadataObjects.WriteXmp(objects, metadata);
        objects.Write(
            catalog,
            $"<< /Type /Catalog /Pages {PdfSyntax.Reference(tree)} /Lang {PdfSyntax.Text(metadata.Language)} /MarkInfo << /Marked true >>"
            + $" /StructTreeRoot {PdfSyntax.Reference(root)} /ViewerPreferences << /DisplayDocTitle true >> /Metadata {PdfSyntax.Reference(xmp)}"
            + (outline > 0 ? $" /Outlines {PdfSyntax.Reference(outline)} /PageMode /UseOutlines >>" : " >>"));
        objects.Finish(catalog, PdfMetadataObjects.WriteInformation(objects, metadata));
    }

    public void Dispose() => objects.Dispose();

    private int References(IReadOnlyList<int> numbers)
    {
        var list = objects.Reserve();
        objects.Open(list).AddReferences(numbers);
        objects.Close();
        return list;
    }

    private int Keys()
    {
        var keys = objects.Reserve();
        var body = objects.Open(keys).Add("<< /Nums ["u8);
        for (var key = 0; key < parents.Count; key++)
        {
            body.Add(key == 0 ? default : " "u8).Add(key).Add(" "u8).AddReference(parents[key]);
        }

        body.Add("] >>"u8);
        objects.Close();
        return keys;
    }
}
