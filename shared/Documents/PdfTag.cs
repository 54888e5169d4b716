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
    private readonly PdfBytes children;
    private List<PdfTag>? open;
    private int page;

    /// <summary>The element that stands above all others, under the root of the tree.</summary>
    public PdfTag(PdfObjects objects, string type, int root)
        : this(objects, type, null, root, "")
    {
    }

    private PdfTag(PdfObjects objects, string type, PdfTag? parent, int above, string attributes)
    {
        (this.objects, Type, this.parent, this.above, this.attributes) = (objects, type, parent, above, attributes);
        (Number, children) = (objects.Reserve(), objects.Note());
    }

    /// <summary>Structure type: Document, Sect, H1–H6, P, L, LI, Lbl, LBody, Table, Caption, TR, TH, TD, Figure, BlockQuote, Link, Code.</summary>
    public string Type { get; }

    public int Number { get; }

    /// <param name="type">Structure type.</param>
    /// <param name="childAttributes">Further dictionary entries, ready written.</param>
    public PdfTag Add(string type, string childAttributes = "")
    {
        var child = new PdfTag(objects, type, this, Number, childAttributes);
        (open ??= []).Add(child);
        Next().AddReference(child.Number);
        return child;
    }

    /// <summary>Content on a page, known there by its mark.</summary>
    public void Add(PdfPage on, int mark)
    {
        page = page == 0 ? on.Number : page;
        if (on.Number == page)
        {
            Next().Add(mark);
        }
        else
        {
            Next().Add("<< /Type /MCR /Pg "u8).AddReference(on.Number).Add(" /MCID "u8).Add(mark).Add(" >>"u8);
        }
    }

    public void Add(PdfPage on, PdfLink link) => Next().Add("<< /Type /OBJR /Pg "u8).AddReference(on.Number).Add(" /Obj "u8).AddReference(link.Number).Add(" >>"u8);

    /// <summary>Writes the element and all that is open in it.</summary>
    public void Close()
    {
        Write();
        parent?.open!.Remove(this);
    }

    private void Write()
    {
        for (var at = 0; at < open?.Count; at++)
        {
            open[at].Write();
        }

        var body = objects.Open(Number).Add("<< /S /"u8).Add(Type).Add(" /P "u8).AddReference(above);
        if (page > 0)
        {
            body.Add(" /Pg "u8).AddReference(page);
        }

        body.Add(attributes).Add(" /K ["u8).Add(children.Written).Add("] >>"u8);
        objects.Close();
        objects.Return(children);
    }

    private PdfBytes Next() => children.Length > 0 ? children.Add(" "u8) : children;
}
