namespace ImpactTracker.Documents;

/// <summary>Part of a span as it stands on one line.</summary>
/// <param name="Span">The span.</param>
/// <param name="Source">The span's text, runs of spaces as one.</param>
/// <param name="Start">Where the part begins in it.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Width">In points.</param>
internal readonly record struct MarkdownPdfPiece(MarkdownPdfSpan Span, string Source, int Start, int End, double Width)
{
    public ReadOnlySpan<char> Text => Source.AsSpan(Start, End - Start);
}
