namespace ImpactTracker.Documents;

/// <summary>An entry of the outline: a heading and where it stands (points from the bottom of its page).</summary>
internal sealed record PdfBookmark(string Title, int Level, PdfPage Page, double Top);
