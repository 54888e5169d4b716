using System.Globalization;
using System.Text;
using ImpactTracker.Documents;
using ImpactTracker.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Privacy;

/// <summary>
/// The same record as the JSON, as a page that the person can read. It is written from the JSON property by property, so that nothing that is
/// in the one can be missing in the other.
/// </summary>
public static class PersonPage
{
    private static readonly Html Style = new("""
        body{font:1rem/1.5 Georgia,serif;color:#1b1f23;background:#fff;max-width:48rem;margin:0 auto;padding:2rem 1rem}h1{font-size:1.6rem;line-height:1.25}
        h2{font-size:1.15rem;margin:2rem 0 .5rem;border-top:3px solid #1d4f66;padding-top:.6rem}section section{margin:0 0 1rem;padding-left:1rem;border-left:2px solid #d5dbe0}
        dl{display:grid;grid-template-columns:minmax(8rem,12rem) 1fr;gap:.25rem 1rem;margin:0}dt{color:#4a5560;font:.9rem/1.65 Arial,sans-serif}dd{margin:0;overflow-wrap:anywhere}dd>p{margin:0}
        .none{color:#4a5560}@media(max-width:32rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}}@media print{body{padding:0}}
        """);

    /// <summary>The page in UTF-8.</summary>
    public static byte[] Write(PersonRecord record)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var html = new HtmlWriter(text);
        html.Line($"<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"robots\" content=\"noindex\">");
        html.Line($"<title>What we hold about you</title><style>{Style}</style></head><body><h1>What we hold about you</h1>");
        html.Line($"<p>Put together on {record.At.UtcDateTime:d MMMM yyyy} at {record.At.UtcDateTime:HH:mm} UTC. You may ask us to correct or erase it, and object to being written to.</p>");
        using var json = new JsonTextReader(new StringReader(TrackerJson.Write(record))) { DateParseHandling = DateParseHandling.None };
        foreach (var property in JObject.Load(json).Properties().Where(static property => property.Value is not JValue))
        {
            html.Line($"<section><h2>{Words(property.Name)}</h2>");
            Write(html, property.Value);
            html.Line($"</section>");
        }

        html.Line($"</body></html>");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(HtmlWriter html, JToken value)
    {
        switch (value)
        {
            case JObject one:
                html.Line($"<dl>");
                foreach (var property in one.Properties())
                {
                    html.Write($"<dt>{Words(property.Name)}</dt><dd>");
                    Write(html, property.Value);
                    html.Line($"</dd>");
                }

                html.Line($"</dl>");
                break;
            case JArray { Count: 0 }:
                html.Line($"<p class=\"none\">Nothing.</p>");
                break;
            case JArray several when several.All(static one => one is JValue):
                foreach (var one in several)
                {
                    html.Line($"<p>{Text(one)}</p>");
                }

                break;
            case JArray several:
                foreach (var one in several)
                {
                    html.Line($"<section>");
                    Write(html, one);
                    html.Line($"</section>");
                }

                break;
            default:
                html.Write($"{Text(value)}");
                break;
        }
    }

    private static string Text(JToken value) => value.Type switch
    {
        JTokenType.Null => "–",
        JTokenType.Boolean => (bool)value ? "yes" : "no",
        _ => Convert.ToString(((JValue)value).Value, CultureInfo.InvariantCulture) ?? "",
    };

    // lawfulBasis: Lawful basis.
    private static string Words(string name)
    {
        var words = new StringBuilder();
        foreach (var c in name)
        {
            words.Append(char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : c);
        }

        return char.ToUpperInvariant(words[0]) + words.ToString(1, words.Length - 1);
    }
}
