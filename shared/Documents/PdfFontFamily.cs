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

    /// <summary>Below this lie the alphabets of Europe and the marks of punctuation: their widths and faces are asked for again and again.</summary>
    private const int Common = 0x2100;

    private static readonly Lazy<int[][]> Widths = new(() => [.. Enumerable.Range(0, Fallback).Select(style => Enumerable.Range(0, Common).Select(codePoint => Width(codePoint, style)).ToArray())]);

    private static readonly Lazy<int[][]> CommonFaces = new(() => [.. Enumerable.Range(0, Fallback).Select(style => Enumerable.Range(0, Common).Select(codePoint => Face(codePoint, style)).ToArray())]);

    private static readonly Lazy<PdfFontFile[]> Files = new(() =>
    [
        Load("SourceSans3-Regular"), Load("SourceSans3-Bold"), Load("SourceSans3-Italic"), Load("SourceSans3-BoldItalic"), Load("DejaVuSansCondensed"),
    ]);

    /// <summary>Every face; the index is the sum of <see cref="Bold"/> and <see cref="Italic"/>, or <see cref="Fallback"/>.</summary>
    public static IReadOnlyList<PdfFontFile> Faces => Files.Value;

    /// <summary>The face that can draw a code point in the style wanted, or in a plainer one, or -1 where none can.</summary>
    public static int FaceOf(int codePoint, int style) => codePoint < Common && style < Fallback ? CommonFaces.Value[style][codePoint] : Face(codePoint, style);

    /// <summary>Width of a code point in thousandths of the font size, in the face that <see cref="FaceOf"/> names.</summary>
    public static int WidthOf(int codePoint, int style) => codePoint < Common ? Widths.Value[style][codePoint] : Width(codePoint, style);

    /// <summary>What <see cref="FaceOf"/> says of the characters that nearly all text is made of, by code point; nothing of any for a style that is a fallback.</summary>
    public static ReadOnlySpan<int> FacesOf(int style) => style < Fallback ? CommonFaces.Value[style] : default;

    /// <summary>What <see cref="WidthOf"/> says of the same characters.</summary>
    public static ReadOnlySpan<int> WidthsOf(int style) => style < Fallback ? Widths.Value[style] : default;

    private static int Face(int codePoint, int style) =>
        Faces[style].Glyph(codePoint) != 0 ? style
        : Faces[0].Glyph(codePoint) != 0 ? 0
        : Faces[Fallback].Glyph(codePoint) != 0 ? Fallback
        : -1;

    private static int Width(int codePoint, int style)
    {
        var face = Faces[Math.Max(0, Face(codePoint, style))];
        return face.Width(face.Glyph(codePoint));
    }

    private static PdfFontFile Load(string name)
    {
        using var resource = typeof(PdfFontFamily).Assembly.GetManifestResourceStream($"ImpactTracker.Documents.Fonts.{name}.ttf")
            ?? throw new InvalidOperationException($"The font {name} is not embedded in the assembly.");
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return new PdfFontFile(name, bytes.ToArray());
    }
}
