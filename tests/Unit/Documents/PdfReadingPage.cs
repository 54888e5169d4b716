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
        var (face, size) = ("", 0.0);
        foreach (Match text in TextObject().Matches(string.Concat(PdfReading.References(page, "/Contents").Select(pdf.Stream))))
        {
            var furniture = text.Groups["mark"].Value.Contains("Artifact", StringComparison.Ordinal);
            marks += furniture ? 0 : 1;
            foreach (Match line in Line().Matches(text.Groups["lines"].Value))
            {
                Add(line, furniture);
            }
        }

        Marks = marks;
        Owners = pdf.OwnersOf(page);

        void Add(Match line, bool furniture)
        {
            var left = double.Parse(line.Groups["left"].Value, CultureInfo.InvariantCulture);
            var (words, right) = (new StringBuilder(), left);
            foreach (Match run in Run().Matches(line.Groups["runs"].Value))
            {
                // A font stays until another is chosen.
                (face, size) = run.Groups[1].Success ? (run.Groups[1].Value, double.Parse(run.Groups[2].Value, CultureInfo.InvariantCulture)) : (face, size);
                var (unicode, widths) = fonts[face];
                foreach (var glyph in PdfReading.Unescaped(run.Groups[3].Value).Chunk(2).Select(static c => (c[0] * 256) + c[1]))
                {
                    words.Append(unicode[glyph]);
                    right += widths[glyph] * size / 1000;
                }
            }

            Runs.Add(new PdfReadingRun(words.ToString(), left, right, double.Parse(line.Groups["up"].Value, CultureInfo.InvariantCulture), furniture));
        }
    }

    public List<PdfReadingRun> Runs { get; } = [];

    /// <summary>Pieces of content that belong to the structure.</summary>
    public int Marks { get; }

    /// <summary>For so many the structure says what they belong to.</summary>
    public int Owners { get; }

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

    [GeneratedRegex(@"(?<mark>/\w+ [^\n]*)\nBT\n(?<lines>.*?)ET\n", RegexOptions.Singleline)]
    private static partial Regex TextObject();

    [GeneratedRegex(@"1 0 0 1 (?<left>\S+) (?<up>\S+) Tm\n(?<runs>(?:(?:/F\d \S+ Tf\n)?\((?:[^\\()]|\\.)*\) Tj\n)*)", RegexOptions.Singleline)]
    private static partial Regex Line();

    [GeneratedRegex(@"(?:/(F\d) (\S+) Tf\n)?\(((?:[^\\()]|\\.)*)\) Tj\n", RegexOptions.Singleline)]
    private static partial Regex Run();

    [GeneratedRegex(@"^<(\w{4})> <(\w+)>$", RegexOptions.Multiline)]
    private static partial Regex Mapping();

    [GeneratedRegex(@"/W \[0 \[([^\]]*)\]")]
    private static partial Regex Widths();
}
