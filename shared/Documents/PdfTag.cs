namespace ImpactTracker.Documents;

/// <summary>One element of the structure tree, by which a screen reader follows the document (ISO 32000-1, 14.7).</summary>
internal sealed class PdfTag(string type, PdfTag? parent, string attributes = "")
{
    private readonly List<PdfTagChild> children = [];

    /// <summary>Structure type: Document, H1–H6, P, L, LI, Lbl, LBody, Table, TR, TH, TD, BlockQuote, Link, Code.</summary>
    public string Type => type;

    public PdfTag? Parent => parent;

    /// <summary>Further dictionary entries, ready written.</summary>
    public string Attributes => attributes;

    public IReadOnlyList<PdfTagChild> Children => children;

    /// <summary>Object number, given when the file is written.</summary>
    public int Number { get; set; }

    public PdfTag Add(string childType, string childAttributes = "")
    {
        var child = new PdfTag(childType, this, childAttributes);
        children.Add(new PdfTagChild(child, null, 0, null));
        return child;
    }

    /// <summary>Content on a page, known there by its mark.</summary>
    public void Add(PdfPage page, int mark) => children.Add(new PdfTagChild(null, page, mark, null));

    public void Add(PdfPage page, PdfLink link) => children.Add(new PdfTagChild(null, page, 0, link));
}
