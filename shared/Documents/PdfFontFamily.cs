namespace ImpactTracker.Documents;

/// <summary>
/// The fonts inside this assembly, read once for the process and never changed: Source Sans 3 in four faces,
/// and DejaVu Sans Condensed for characters that it lacks (Hebrew, Arabic, symbols).
/// </summary>
internal static class PdfFontFamily
{
    public const int Bold = 1;
    public const int Italic = 2;
    public const int Fallback = 4;

    private static readonly Lazy<PdfFontFile[]> Files = new(() =>
    [
        Load("SourceSans3-Regular"), Load("SourceSans3-Bold"), Load("SourceSans3-Italic"), Load("SourceSans3-BoldItalic"), Load("DejaVuSansCondensed"),
    ]);

    /// <summary>Every face; the index is the sum of <see cref="Bold"/> and <see cref="Italic"/>, or <see cref="Fallback"/>.</summary>
    public static IReadOnlyList<PdfFontFile> Faces => Files.Value;

    /// <summary>The face that can draw a code point in the style wanted, or in a plainer one, or -1 where none can.</summary>
    public static int FaceOf(int codePoint, int style) =>
        Faces[style].Glyph(codePoint) != 0 ? style
        : Faces[0].Glyph(codePoint) != 0 ? 0
        : Faces[Fallback].Glyph(codePoint) != 0 ? Fallback
        : -1;

    private static PdfFontFile Load(string name)
    {
        using var resource = typeof(PdfFontFamily).Assembly.GetManifestResourceStream($"ImpactTracker.Documents.Fonts.{name}.ttf")
            ?? throw new InvalidOperationException($"The font {name} is not embedded in the assembly.");
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return new PdfFontFile(name, bytes.ToArray());
    }
}
