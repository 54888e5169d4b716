namespace ImpactTracker.Documents;

/// <summary>A clickable area of a page, in points from the bottom left corner.</summary>
internal sealed record PdfLink(double Left, double Bottom, double Right, double Top, string Address, PdfTag Tag)
{
    /// <summary>Object number, given when the file is written.</summary>
    public int Number { get; set; }
}
