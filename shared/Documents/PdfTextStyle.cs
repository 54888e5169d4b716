namespace ImpactTracker.Documents;

/// <summary>How text is drawn.</summary>
/// <param name="Size">Font size in points.</param>
/// <param name="Face">Index in <see cref="PdfFontFamily.Faces"/>.</param>
/// <param name="Colour">Red, green and blue from 0 to 1, as PDF writes them.</param>
/// <param name="IsFromRight">Whether its paragraph is read from the right.</param>
internal readonly record struct PdfTextStyle(double Size, int Face, string Colour, bool IsFromRight = false);
