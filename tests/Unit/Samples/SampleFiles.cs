using System.Text.RegularExpressions;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Unit.Samples;

/// <summary>Reads the files of <c>samples/</c>.</summary>
internal static partial class SampleFiles
{
    public static string PathOf(string name) => Path.Combine(Repository.Root, "samples", name);

    public static string Text(string name) => File.ReadAllText(PathOf(name));

    public static JObject Record(string name) => JObject.Parse(Text(name));

    public static List<JObject> Records(string name) => [.. JArray.Parse(Text(name)).Values<JObject>().OfType<JObject>()];

    /// <summary>The rows of the contacts by column. One line is one row, and a field either stands plain or wholly in quotation marks; anything else fails.</summary>
    public static List<Dictionary<string, string>> Contacts()
    {
        var lines = File.ReadAllLines(PathOf("lep-contacts.csv")).Select(Fields).ToList();
        Assert.All(lines, l => Assert.Equal(lines[0].Count, l.Count));
        return [.. lines.Skip(1).Select(l => lines[0].Zip(l).ToDictionary(f => f.First, f => f.Second))];
    }

    public static IEnumerable<string> Strings(JContainer json) => json.Descendants().OfType<JValue>().Where(v => v.Type == JTokenType.String).Select(v => (string)v!);

    private static List<string> Fields(string line)
    {
        Assert.Matches(WholeLine(), line);
        return [.. Field().Matches(line).Select(m => m.Groups[1].Value + m.Groups[2].Value)];
    }

    [GeneratedRegex("""^(?:"[^"]*"|[^",]*)(?:,(?:"[^"]*"|[^",]*))*$""")]
    private static partial Regex WholeLine();

    [GeneratedRegex("""(?:^|,)(?:"([^"]*)"|([^",]*))""")]
    private static partial Regex Field();
}
