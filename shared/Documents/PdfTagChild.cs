namespace ImpactTracker.Documents;

/// <summary>What stands under a structure element: another element, marked content of a page, or a link of a page.</summary>
internal sealed record PdfTagChild(PdfTag? Tag, PdfPage? Page, int Mark, PdfLink? Link);
