using System.Globalization;
using ImpactTracker.Json;
using Newtonsoft.Json;

namespace ImpactTracker.Functions.Http;

/// <summary>Refuses text that is not one JSON object, and objects that name a property twice, before anything is made of it.</summary>
internal static class JsonSyntax
{
    /// <exception cref="HttpFaultException">400: where it goes wrong.</exception>
    public static void Check(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Double, MaxDepth = TrackerJson.MaxDepth };
        var names = new Stack<HashSet<string>>();
        try
        {
            var first = true;
            while (reader.Read())
            {
                if (first && reader.TokenType is not JsonToken.StartObject)
                {
                    throw HttpFaultException.Field("body", "must be a JSON object, in braces");
                }

                if (reader.TokenType == JsonToken.Comment)
                {
                    throw HttpFaultException.Field("body", string.Create(CultureInfo.InvariantCulture, $"holds a comment in line {reader.LineNumber}; JSON has none"));
                }

                first = false;
                Names(reader, names);
            }
        }
        catch (JsonReaderException malformed)
        {
            throw HttpFaultException.Field("body", malformed.Message.Contains("MaxDepth", StringComparison.Ordinal)
                ? $"is nested deeper than {TrackerJson.MaxDepth} levels"
                : string.Create(CultureInfo.InvariantCulture, $"is not valid JSON: it goes wrong at line {malformed.LineNumber}, position {malformed.LinePosition}"));
        }

        if (names.Count > 0)
        {
            throw HttpFaultException.Field("body", "is not valid JSON: it ends too early");
        }
    }

    private static void Names(JsonTextReader reader, Stack<HashSet<string>> names)
    {
        switch (reader.TokenType)
        {
            case JsonToken.StartObject:
                names.Push(new HashSet<string>(StringComparer.OrdinalIgnoreCase));
                break;
            case JsonToken.EndObject:
                names.Pop();
                break;
            case JsonToken.PropertyName when !names.Peek().Add((string)reader.Value!):
                throw HttpFaultException.Field(reader.Path, "is given twice");
        }
    }
}
