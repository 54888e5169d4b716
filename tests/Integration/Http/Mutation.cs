using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Http;

/// <summary>Damages bodies in the ways that programs and people do; the same seed gives the same damage.</summary>
internal sealed class Mutation(int seed)
{
    private static readonly string[] Odd =
    [
        "null", "true", "-1", "0", "1e400", "9223372036854775808", "1.5", "\"\"", "\" \"", "[]", "{}", "[null]", "[[[[1]]]]", "{\"a\":{\"b\":null}}", "\"\\ud800\"", "\"\\u0000\"", "\"\\r\\nBcc: x@example.org\"",
        "\"2018-02-30\"", "\"0001-01-01\"", "\"9999-12-31\"", "\"9999-12-31T23:59:59-14:00\"", "\"0001-01-01T00:00:00+14:00\"", "\"a,b\"", "\"' or true or '\"", "\"../../x\"", "\"\\uFFFE\\uFFFF\"", "\"\\u202E\\u2028\"",
    ];

    // Not for secrets: the point is that the same numbers come again.
#pragma warning disable CA5394
    private readonly Random random = new(seed);

    /// <summary>Still JSON, or nearly: a value replaced, taken out, repeated, renamed, or made long.</summary>
    public string OfJson(string json)
    {
        var body = Drafts.Parse(json);
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var tokens = body.Descendants().Where(static one => one is not JProperty).ToArray();
            if (tokens.Length == 0)
            {
                break;
            }

            var token = tokens[random.Next(tokens.Length)];
            switch (random.Next(6))
            {
                case 0 when token.Parent is JProperty property: property.Remove(); break;
                case 1 when token.Parent is JProperty { Parent: JObject owner }: owner[$"x{random.Next(100)}"] = token.DeepClone(); break;
                case 2 when token.Parent is JArray list: list.Add(token.DeepClone()); break;
                case 3: token.Replace(new string((char)random.Next(32, 0xD7FF), 1 << random.Next(16))); break;
                case 4: token.Replace(new JArray(Enumerable.Range(0, random.Next(300)).Select(static n => n.ToString(CultureInfo.InvariantCulture)))); break;
                default: token.Replace(new JRaw(Odd[random.Next(Odd.Length)])); body = Reread(body); break;
            }
        }

        return body.ToString(Formatting.None);
    }

    /// <summary>Bytes turned, left out, put in, doubled, or cut off.</summary>
    public byte[] OfBytes(byte[] body)
    {
        var bytes = body.ToList();
        for (var changes = random.Next(1, 8); changes > 0 && bytes.Count > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveAt(at); break;
                case 2: bytes.Insert(at, (byte)"\"\\{}[],:\n\0 "[random.Next(11)]); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(64), bytes.Count - at))); break;
                default: bytes.RemoveRange(at, random.Next(bytes.Count - at)); break;
            }
        }

        return [.. bytes];
    }
#pragma warning restore CA5394

    // A raw value has no parts that the next change could choose; one that cannot be read again stays as it is.
    private static JObject Reread(JObject body)
    {
        try
        {
            return Drafts.Parse(body.ToString(Formatting.None));
        }
        catch (JsonException)
        {
            return body;
        }
    }
}
