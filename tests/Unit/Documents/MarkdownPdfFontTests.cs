using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;
using ImpactTracker.Documents;

namespace ImpactTracker.Tests.Unit.Documents;

public partial class MarkdownPdfFontTests
{
    /// <summary>OpenType: head.checkSumAdjustment makes the sum of a whole font file this number.</summary>
    private const uint FileSum = 0xB1B0AFBA;

    private static readonly PdfMetadata Metadata = new("Title", "Author", "en-GB", DateTimeOffset.UnixEpoch);

    [Fact]
    public void Embedded_fonts_are_small_whole_font_files_with_sound_checksums()
    {
        var fonts = Fonts("Ångström naïve **façade** *élan* ***ñ*** שלום");

        Assert.Equal(5, fonts.Count);
        Assert.All(fonts, font =>
        {
            Assert.InRange(font.Length, 500, 30_000);
            Assert.Equal(FileSum, Sum(font));
            for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4)); i++)
            {
                var entry = font.AsSpan(12 + (16 * i), 16);
                var table = font.AsSpan((int)BinaryPrimitives.ReadUInt32BigEndian(entry[8..]), ((int)BinaryPrimitives.ReadUInt32BigEndian(entry[12..]) + 3) & ~3).ToArray();
                if (Encoding.ASCII.GetString(entry[..4]) == "head")
                {
                    table.AsSpan(8, 4).Clear();
                }

                Assert.Equal(BinaryPrimitives.ReadUInt32BigEndian(entry[4..]), Sum(table));
            }
        });
    }

    [Fact]
    public void A_face_that_is_not_used_is_not_embedded() => Assert.Equal(2, Fonts("Plain text; the title is bold.").Count);

    [Fact]
    public void A_text_of_many_characters_can_be_copied_out_though_some_of_their_numbers_would_end_a_string()
    {
        // Numbers are given in order of first use: among a few hundred are those of both parentheses, the backslash and the carriage return.
        var alphabet = string.Concat(Enumerable.Range('A', 26).Concat(Enumerable.Range('a', 26)).Concat(Enumerable.Range(0xC0, 320)).Select(static code => char.ConvertFromUtf32(code)).Where(static c => c is not ("×" or "÷")));

        var read = new PdfReading(MarkdownPdf.Render(alphabet, Metadata));

        Assert.Equal(alphabet, read.Text[^(read.Text.Length - read.Text.IndexOf("ABC", StringComparison.Ordinal))..].Replace(" ", "", StringComparison.Ordinal));
    }

    private static List<byte[]> Fonts(string markdown)
    {
        var file = Encoding.Latin1.GetString(MarkdownPdf.Render(markdown, Metadata));
        return [.. FontFile().Matches(file).Select(m => Encoding.Latin1.GetBytes(file.Substring(m.Index + m.Length, int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture))))];
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (var i = 0; i < bytes.Length; i += 4)
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(bytes[i..]);
        }

        return sum;
    }

    [GeneratedRegex(@"/Length1 (\d+) /Length \d+ >>\nstream\n")]
    private static partial Regex FontFile();
}
