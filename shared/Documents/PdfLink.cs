namespace ImpactTracker.Documents;

/// <summary>A clickable area of a page, in points from the bottom left corner, with its object number and that of the structure element that it belongs to.</summary>
internal sealed record PdfLink(double Left, double Bottom, double Right, double Top, string Address, int Number, int Tag);
