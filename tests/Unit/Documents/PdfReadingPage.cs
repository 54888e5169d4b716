using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ImpactTracker.Tests.Unit.Documents;

/// <summary>The text of one page, with where it stands.</summary>
internal sealed partial class PdfReadingPage
{
    public PdfReadingPage(PdfReading pdf, string page)
    {
        var fonts = FontEntry().Matches(pdf.Object(PdfReading.Reference(page, "/Resources")))
            .ToDictionary(m => m.Groups[1].Value, m => Font(pdf, int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture)));
        var marks = 0;
        foreach (Match text in TextObject().Matches(string.Concat(PdfReading.References(page, "/Contents").Select(pdf.Stream))))
        {
            var furniture = text.Groups["mark"].Value.Contains("Artifact", StringComparison.Ordinal);
            marks += furniture ? 0 : 1;
            var left = double.Parse(text.Groups["left"].Value, CultureInfo.InvariantCulture);
            var (words, right) = (new StringBuilder(), left);
            foreach (Match run in Run().Matches(text.Groups["runs"].Value))
            {
                var (unicode, widths) = fonts[run.Groups[1].Value];
                var size = double.Parse(run.Groups[2].Value, CultureInfo.InvariantCulture);
                foreach (var glyph in run.Groups[3].Value.Chunk(4).Select(c => int.Parse(c, NumberStyles.HexNumber, CultureInfo.InvariantCulture)))
                {
                    words.Append(unicode[glyph]);
                    right += widths[glyph] * size / 1000;
                }
            }

            Runs.Add(new PdfReadingRun(words.ToString(), left, right, double.Parse(text.Groups["up"].Value, CultureInfo.InvariantCulture), furniture));
        }

        Marks = marks;
    }

    public List<PdfReadingRun> Runs { get; } = [];

    public int Marks { get; }

    public string Furniture => string.Join('|', Runs.Where(r => r.IsFurniture).Select(r => r.Text));

    private static (Dictionary<int, string> Unicode, int[] Widths) Font(PdfReading pdf, int number)
    {
        var font = pdf.Object(number);
        var unicode = Mapping().Matches(pdf.Stream(PdfReading.Reference(font, "/ToUnicode")).Split("endcodespacerange")[1]).ToDictionary(
            m => int.Parse(m.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            m => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(m.Groups[2].Value)));
        var descendant = pdf.Object(PdfReading.References(font, "/DescendantFonts").Single());
        var widths = Widths().Match(descendant).Groups[1].Value.Split(' ').Select(w => int.Parse(w, CultureInfo.InvariantCulture)).ToArray();
        return (unicode, widths);
    }

    [GeneratedRegex(@"/(F\d) (\d+) 0 R")]
    private static partial Regex FontEntry();

    [GeneratedRegex(@"(?<mark>/\w+ [^\n]*)\nBT\n[^\n]*\n1 0 0 1 (?<left>\S+) (?<up>\S+) Tm\n(?<runs>.*?)ET\n", RegexOptions.Singleline)]
    private static partial Regex TextObject();

    [GeneratedRegex(@"/(F\d) (\S+) Tf\n<([0-9A-F]*)> Tj\n")]
    private static partial Regex Run();

    [GeneratedRegex(@"^<(\w{4})> <(\w+)>$", RegexOptions.Multiline)]
    private static partial Regex Mapping();

    [GeneratedRegex(@"/W \[0 \[([^\]]*)\]")]
    private static partial Regex Widths();
}
