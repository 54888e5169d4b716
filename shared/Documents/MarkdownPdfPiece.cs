namespace ImpactTracker.Documents;

/// <summary>Part of a span as it stands on one line.</summary>
/// <param name="Span">The span.</param>
/// <param name="Source">The span's text, runs of spaces as one.</param>
/// <param name="Start">Where the part begins in it.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Width">In points.</param>
/// <param name="FromRight">Width of the lines in points where the paragraph is read from the right and stands at their right end; otherwise 0.</param>
internal readonly record struct MarkdownPdfPiece(MarkdownPdfSpan Span, string Source, int Start, int End, double Width, double FromRight = 0)
{
    public ReadOnlySpan<char> Text => Source.AsSpan(Start, End - Start);
}
