namespace ImpactTracker.Documents;

/// <summary>Puts pages, fonts, structure, bookmarks and metadata together into the bytes of a PDF 1.7 file.</summary>
internal static class PdfFile
{
    public static byte[] Write(PdfMetadata metadata, IReadOnlyList<PdfPage> pages, PdfFonts fonts, PdfTag document, IReadOnlyList<PdfBookmark> bookmarks)
    {
        using var objects = new PdfObjects();
        var catalog = objects.Reserve();
        var tree = objects.Reserve();
        foreach (var page in pages)
        {
            page.Number = objects.Reserve();
            foreach (var link in page.Links)
            {
                link.Number = objects.Reserve();
            }
        }

        var fontEntries = string.Concat(fonts.Used.Select(f => $" /F{PdfSyntax.Number(f.Face)} {PdfSyntax.Reference(PdfFontObjects.Write(objects, f.Use))}"));
        var resources = objects.Add($"<< /Font <<{fontEntries} >> >>");
        WritePages(objects, pages, tree, resources);
        objects.Write(tree, $"<< /Type /Pages /Kids {PdfSyntax.References(pages.Select(p => p.Number))} /Count {PdfSyntax.Number(pages.Count)} >>");
        var structure = PdfStructureObjects.Write(objects, document, pages);
        var outline = PdfOutlineObjects.Write(objects, bookmarks);
        var xmp = PdfMetadataObjects.WriteXmp(objects, metadata);
        objects.Write(
            catalog,
            $"<< /Type /Catalog /Pages {PdfSyntax.Reference(tree)} /Lang {PdfSyntax.Text(metadata.Language)} /MarkInfo << /Marked true >>"
            + $" /StructTreeRoot {PdfSyntax.Reference(structure)} /ViewerPreferences << /DisplayDocTitle true >> /Metadata {PdfSyntax.Reference(xmp)}"
            + (outline > 0 ? $" /Outlines {PdfSyntax.Reference(outline)} /PageMode /UseOutlines >>" : " >>"));
        return objects.Finish(catalog, PdfMetadataObjects.WriteInformation(objects, metadata));
    }

    private static void WritePages(PdfObjects objects, IReadOnlyList<PdfPage> pages, int tree, int resources)
    {
        var linkKey = pages.Count;
        foreach (var (key, page) in pages.Index())
        {
            var content = objects.AddStream("", page.Content);
            objects.Write(
                page.Number,
                $"<< /Type /Page /Parent {PdfSyntax.Reference(tree)} /MediaBox [0 0 {PdfSyntax.Number(PdfPage.Width)} {PdfSyntax.Number(PdfPage.Height)}]"
                + $" /Resources {PdfSyntax.Reference(resources)} /Contents {PdfSyntax.Reference(content)} /StructParents {PdfSyntax.Number(key)} /Tabs /S"
                + (page.Links.Count > 0 ? $" /Annots {PdfSyntax.References(page.Links.Select(l => l.Number))} >>" : " >>"));
            foreach (var link in page.Links)
            {
                var area = string.Join(' ', new[] { link.Left, link.Bottom, link.Right, link.Top }.Select(PdfSyntax.Number));
                objects.Write(
                    link.Number,
                    $"<< /Type /Annot /Subtype /Link /Rect [{area}] /Border [0 0 0] /F 4 /P {PdfSyntax.Reference(page.Number)} /Contents {PdfSyntax.Text(link.Address)}"
                    + $" /StructParent {PdfSyntax.Number(linkKey++)} /A << /S /URI /URI {PdfSyntax.Ascii(link.Address)} >> >>");
            }
        }
    }
}
