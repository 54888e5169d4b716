namespace ImpactTracker.Documents;

/// <summary>Glyph numbers in hexadecimal that are drawn with one face.</summary>
internal sealed record PdfGlyphRun(int Face, string Glyphs);
