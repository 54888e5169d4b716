using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace ImpactTracker.Tests.Unit.Documents;

/// <summary>
/// Reads back what <c>MarkdownPdf</c> and <c>PdfPaper</c> write, as a viewer does: by the cross-reference table, the page tree and each font's
/// way back to Unicode. Only for these files.
/// </summary>
internal sealed partial class PdfReading
{
    private readonly string file;
    private readonly string trailer;
    private readonly Dictionary<int, string> objects = [];

    public PdfReading(byte[] pdf)
    {
        file = Encoding.Latin1.GetString(pdf);
        var table = int.Parse(LastTable().Match(file).Groups[1].Value, CultureInfo.InvariantCulture);
        if (file.AsSpan(table).StartsWith("xref"))
        {
            foreach (var (index, entry) in TableEntry().Matches(file[table..]).Index())
            {
                Take(index + 1, int.Parse(entry.Groups[1].Value, CultureInfo.InvariantCulture));
            }

            trailer = file[file.LastIndexOf("trailer", StringComparison.Ordinal)..];
        }
        else
        {
            trailer = file[table..file.IndexOf("stream\n", table, StringComparison.Ordinal)];
            TakePacked(file[table..file.IndexOf("\nendobj", table, StringComparison.Ordinal)]);
        }

        Catalog = Named("/Root");
        Pages = [.. References(Object(Reference(Catalog, "/Pages")), "/Kids").Select(n => new PdfReadingPage(this, Object(n)))];
    }

    public string Catalog { get; }

    public string Information => Named("/Info");

    public IReadOnlyList<PdfReadingPage> Pages { get; }

    /// <summary>All text that a screen reader reads, in order; footers and repeated headings are left out.</summary>
    public string Text => string.Concat(Pages.SelectMany(p => p.Runs.Where(r => !r.IsFurniture).Prepend(PdfReadingRun.None).Zip(p.Runs.Where(r => !r.IsFurniture), (before, r) => r.After(before))));

    public string[] Words => Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The structure element of the first figure.</summary>
    public string Figure => objects.OrderBy(o => o.Key).First(o => o.Value.Contains("/S /Figure", StringComparison.Ordinal)).Value;

    public IEnumerable<string> Links => objects.Values.Select(o => LinkAddress().Match(o)).Where(m => m.Success).Select(m => Unescaped(m.Groups[1].Value));

    /// <summary>Titles of the bookmarks, each with as many dots before it as it stands deep.</summary>
    public List<string> Bookmarks()
    {
        var found = new List<string>();
        if (Catalog.Contains("/Outlines", StringComparison.Ordinal))
        {
            Collect(Object(Reference(Catalog, "/Outlines")), "");
        }

        return found;

        void Collect(string parent, string depth)
        {
            for (var number = Reference(parent, "/First"); number != 0; number = Reference(Object(number), "/Next"))
            {
                found.Add(depth + TextOf(Object(number), "/Title"));
                Collect(Object(number), depth + ".");
            }
        }
    }

    /// <summary>Types of the structure elements, from the document down, in reading order.</summary>
    public List<string> Tags()
    {
        var found = new List<string>();
        Collect(Object(Reference(Object(Reference(Catalog, "/StructTreeRoot")), "/K")));
        return found;

        void Collect(string element)
        {
            found.Add(StructureType().Match(element).Groups[1].Value);
            var children = element[element.LastIndexOf("/K [", StringComparison.Ordinal)..];
            foreach (var number in ReferenceList().Matches(InlineDictionary().Replace(children, "")).Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)))
            {
                Collect(Object(number));
            }
        }
    }

    public string Object(int number) => objects[number];

    /// <summary>The content of a stream object, as Latin-1.</summary>
    public string Stream(int number) => Content(Object(number));

    public static int Reference(string dictionary, string key)
    {
        var match = Regex.Match(dictionary, Regex.Escape(key) + @" (\d+) 0 R");
        return match.Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
    }

    public static IEnumerable<int> References(string dictionary, string key)
    {
        var list = Regex.Match(dictionary, Regex.Escape(key) + @" \[([^\]]*)\]").Groups[1].Value;
        return ReferenceList().Matches(list).Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture));
    }

    public static string TextOf(string dictionary, string key) =>
        Regex.Match(dictionary, Regex.Escape(key) + @" \(((?:[^\\()]|\\.)*)\)") is { Success: true } plain ? Unescaped(plain.Groups[1].Value)
        : Encoding.BigEndianUnicode.GetString(Convert.FromHexString(Regex.Match(dictionary, Regex.Escape(key) + " <FEFF([0-9A-F]*)>").Groups[1].Value));

    /// <summary>What stands between the parentheses of a string (ISO 32000-1, 7.3.4.2), as far as these files use it.</summary>
    public static string Unescaped(string text) => Escape().Replace(text, static m => m.Value == @"\r" ? "\r" : m.Value[1..]);

    /// <summary>Of how many pieces of content of a page the structure says what they belong to (ISO 32000-1, 14.7.4.4).</summary>
    public int OwnersOf(string page)
    {
        var key = Regex.Match(page, @"/StructParents (\d+)").Groups[1].Value;
        var keys = Object(Reference(Object(Reference(Catalog, "/StructTreeRoot")), "/ParentTree"));
        return ReferenceList().Count(Object(int.Parse(Regex.Match(keys, $@"[\[ ]{key} (\d+) 0 R").Groups[1].Value, CultureInfo.InvariantCulture)));
    }

    private string Named(string key) => Object(Reference(trailer, key));

    private void Take(int number, int start)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj");
        Assert.Equal(head, file.Substring(start, head.Length));
        objects[number] = file[start..file.IndexOf("\nendobj", start, StringComparison.Ordinal)];
    }

    /// <summary>A table that is a stream (ISO 32000-1, 7.5.8), in entries of one, six and two bytes.</summary>
    private void TakePacked(string stream)
    {
        var entries = Encoding.Latin1.GetBytes(Content(stream)).Chunk(9).Select(e => (Kind: e[0], At: e[1..7].Aggregate(0, (sum, b) => (sum * 256) + b), Place: (e[7] * 256) + e[8])).ToArray();
        foreach (var (number, entry) in entries.Index().Where(e => e.Item.Kind == 1))
        {
            Take(number, entry.At);
        }

        foreach (var together in entries.Index().Where(e => e.Item.Kind == 2).GroupBy(e => e.Item.At))
        {
            var content = Stream(together.Key);
            var first = int.Parse(Regex.Match(objects[together.Key], @"/First (\d+)").Groups[1].Value, CultureInfo.InvariantCulture);
            int[] heads = [.. content[..first].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, CultureInfo.InvariantCulture))];
            foreach (var (number, entry) in together)
            {
                var at = 2 * entry.Place;
                Assert.Equal(number, heads[at]);
                objects[number] = content[(first + heads[at + 1])..(at + 3 < heads.Length ? first + heads[at + 3] - 1 : content.Length - 1)];
            }
        }
    }

    private static string Content(string stream)
    {
        var parts = stream.Split("stream\n", 2);
        var content = parts[1][..^"\nendstream".Length];
        if (!parts[0].Contains("/FlateDecode", StringComparison.Ordinal))
        {
            return content;
        }

        using var plain = new MemoryStream();
        using var zlib = new ZLibStream(new MemoryStream(Encoding.Latin1.GetBytes(content)), CompressionMode.Decompress);
        zlib.CopyTo(plain);
        return Encoding.Latin1.GetString(plain.ToArray());
    }

    [GeneratedRegex(@"startxref\n(\d+)\n%%EOF\n\z")]
    private static partial Regex LastTable();

    [GeneratedRegex(@"(\d{10}) 00000 n ")]
    private static partial Regex TableEntry();

    [GeneratedRegex(@"\\.", RegexOptions.Singleline)]
    private static partial Regex Escape();

    [GeneratedRegex(@"/URI \(((?:[^\\()]|\\.)*)\)")]
    private static partial Regex LinkAddress();

    [GeneratedRegex(@"(\d+) 0 R")]
    private static partial Regex ReferenceList();

    [GeneratedRegex(@"/S /(\w+)")]
    private static partial Regex StructureType();

    [GeneratedRegex("<<[^>]*>>")]
    private static partial Regex InlineDictionary();
}
