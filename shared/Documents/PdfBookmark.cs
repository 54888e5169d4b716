namespace ImpactTracker.Documents;

/// <summary>An entry of the outline: a heading and where it stands (object number of its page, points from the page's bottom).</summary>
internal sealed record PdfBookmark(string Title, int Level, int Page, double Top);
