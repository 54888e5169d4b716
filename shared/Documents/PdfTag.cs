using System.Globalization;
using System.Text;

namespace ImpactTracker.Documents;

/// <summary>
/// One element of the structure tree, by which a screen reader follows the document (ISO 32000-1, 14.7). It is written when it is closed, with what is still open in it;
/// after that nothing of it is kept.
/// </summary>
internal sealed class PdfTag
{
    private readonly PdfObjects objects;
    private readonly PdfTag? parent;
    private readonly int above;
    private readonly string attributes;
    private readonly StringBuilder children = new();
    private readonly List<PdfTag> open = [];
    private int page;

    /// <summary>The element that stands above all others, under the root of the tree.</summary>
    public PdfTag(PdfObjects objects, string type, int root)
        : this(objects, type, null, root, "")
    {
    }

    private PdfTag(PdfObjects objects, string type, PdfTag? parent, int above, string attributes)
    {
        (this.objects, Type, this.parent, this.above, this.attributes) = (objects, type, parent, above, attributes);
        Number = objects.Reserve();
    }

    /// <summary>Structure type: Document, Sect, H1–H6, P, L, LI, Lbl, LBody, Table, Caption, TR, TH, TD, Figure, BlockQuote, Link, Code.</summary>
    public string Type { get; }

    public int Number { get; }

    /// <param name="type">Structure type.</param>
    /// <param name="childAttributes">Further dictionary entries, ready written.</param>
    public PdfTag Add(string type, string childAttributes = "")
    {
        var child = new PdfTag(objects, type, this, Number, childAttributes);
        open.Add(child);
        Append(PdfSyntax.Reference(child.Number));
        return child;
    }

    /// <summary>Content on a page, known there by its mark.</summary>
    public void Add(PdfPage on, int mark)
    {
        page = page == 0 ? on.Number : page;
        Append(on.Number == page ? PdfSyntax.Number(mark) : $"<< /Type /MCR /Pg {PdfSyntax.Reference(on.Number)} /MCID {PdfSyntax.Number(mark)} >>");
    }

    public void Add(PdfPage on, PdfLink link) => Append($"<< /Type /OBJR /Pg {PdfSyntax.Reference(on.Number)} /Obj {PdfSyntax.Reference(link.Number)} >>");

    /// <summary>Writes the element and all that is open in it.</summary>
    public void Close()
    {
        foreach (var child in open.ToArray())
        {
            child.Close();
        }

        var at = page == 0 ? "" : $" /Pg {PdfSyntax.Reference(page)}";
        objects.Write(Number, string.Create(CultureInfo.InvariantCulture, $"<< /Type /StructElem /S /{Type} /P {above} 0 R{at}{attributes} /K [{children}] >>"));
        parent?.open.Remove(this);
    }

    private void Append(string child) => children.Append(children.Length > 0 ? " " : "").Append(child);
}
