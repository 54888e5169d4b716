namespace ImpactTracker.Documents;

/// <summary>Part of a span as it stands on one line, with its width in points.</summary>
internal sealed record MarkdownPdfPiece(MarkdownPdfSpan Span, string Text, double Width);
