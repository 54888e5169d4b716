using System.Globalization;
using System.Text;

namespace ImpactTracker.Documents;

/// <summary>Writes the structure tree and the way back into it from each mark and link (ISO 32000-1, 14.7).</summary>
internal static class PdfStructureObjects
{
    public static int Write(PdfObjects objects, PdfTag document, IReadOnlyList<PdfPage> pages)
    {
        var root = objects.Reserve();
        Number(objects, document);
        WriteTag(objects, document, root);

        var entries = new StringBuilder();
        foreach (var (key, page) in pages.Index())
        {
            var marks = objects.Add(PdfSyntax.References(page.Marks.Select(t => t.Number)));
            entries.Append(CultureInfo.InvariantCulture, $"{PdfSyntax.Number(key)} {PdfSyntax.Reference(marks)} ");
        }

        foreach (var (index, link) in pages.SelectMany(p => p.Links).Index())
        {
            entries.Append(CultureInfo.InvariantCulture, $"{PdfSyntax.Number(pages.Count + index)} {PdfSyntax.Reference(link.Tag.Number)} ");
        }

        var parents = objects.Add($"<< /Nums [{entries}] >>");
        objects.Write(root, $"<< /Type /StructTreeRoot /K {PdfSyntax.Reference(document.Number)} /ParentTree {PdfSyntax.Reference(parents)} >>");
        return root;
    }

    private static void Number(PdfObjects objects, PdfTag tag)
    {
        tag.Number = objects.Reserve();
        foreach (var child in tag.Children)
        {
            if (child.Tag is not null)
            {
                Number(objects, child.Tag);
            }
        }
    }

    private static void WriteTag(PdfObjects objects, PdfTag tag, int root)
    {
        objects.Write(
            tag.Number,
            $"<< /Type /StructElem /S /{tag.Type} /P {PdfSyntax.Reference(tag.Parent?.Number ?? root)}{tag.Attributes} /K [{string.Join(' ', tag.Children.Select(Child))}] >>");
        foreach (var child in tag.Children)
        {
            if (child.Tag is not null)
            {
                WriteTag(objects, child.Tag, root);
            }
        }
    }

    private static string Child(PdfTagChild child) =>
        child.Tag is not null ? PdfSyntax.Reference(child.Tag.Number)
        : child.Link is not null ? $"<< /Type /OBJR /Pg {PdfSyntax.Reference(child.Page!.Number)} /Obj {PdfSyntax.Reference(child.Link.Number)} >>"
        : $"<< /Type /MCR /Pg {PdfSyntax.Reference(child.Page!.Number)} /MCID {PdfSyntax.Number(child.Mark)} >>";
}
