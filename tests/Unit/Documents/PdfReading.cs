using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ImpactTracker.Tests.Unit.Documents;

/// <summary>
/// Reads back what <c>MarkdownPdf</c> writes, as a viewer does: by the cross-reference table, the page tree and each font's
/// way back to Unicode. Only for these files: nothing in them is compressed.
/// </summary>
internal sealed partial class PdfReading
{
    private readonly string file;
    private readonly Dictionary<int, string> objects = [];

    public PdfReading(byte[] pdf)
    {
        file = Encoding.Latin1.GetString(pdf);
        var table = int.Parse(LastTable().Match(file).Groups[1].Value, CultureInfo.InvariantCulture);
        var entries = TableEntry().Matches(file[table..]);
        foreach (var (index, entry) in entries.Index())
        {
            var start = int.Parse(entry.Groups[1].Value, CultureInfo.InvariantCulture);
            var number = (index + 1).ToString(CultureInfo.InvariantCulture);
            Assert.Equal($"{number} 0 obj", file.Substring(start, number.Length + 6));
            objects[index + 1] = file[start..file.IndexOf("\nendobj", start, StringComparison.Ordinal)];
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

    public IEnumerable<string> Links => objects.Values.Select(o => LinkAddress().Match(o)).Where(m => m.Success).Select(m => Encoding.ASCII.GetString(Convert.FromHexString(m.Groups[1].Value)));

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
    public string Stream(int number) => Object(number).Split("stream\n", 2)[1][..^"\nendstream".Length];

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
        Encoding.BigEndianUnicode.GetString(Convert.FromHexString(Regex.Match(dictionary, Regex.Escape(key) + " <FEFF([0-9A-F]*)>").Groups[1].Value));

    private string Named(string key) => Object(Reference(file[file.LastIndexOf("trailer", StringComparison.Ordinal)..], key));

    [GeneratedRegex(@"startxref\n(\d+)\n%%EOF\n\z")]
    private static partial Regex LastTable();

    [GeneratedRegex(@"(\d{10}) 00000 n ")]
    private static partial Regex TableEntry();

    [GeneratedRegex("/URI <([0-9A-F]*)>")]
    private static partial Regex LinkAddress();

    [GeneratedRegex(@"(\d+) 0 R")]
    private static partial Regex ReferenceList();

    [GeneratedRegex(@"/S /(\w+)")]
    private static partial Regex StructureType();

    [GeneratedRegex("<<[^>]*>>")]
    private static partial Regex InlineDictionary();
}
