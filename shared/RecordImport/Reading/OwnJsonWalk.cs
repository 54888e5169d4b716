using System.Collections.Frozen;
using Newtonsoft.Json;

namespace ImpactTracker.RecordImport.Reading;

/// <summary>Goes through JSON of ours and stops at each record.</summary>
internal static class OwnJsonWalk
{
    private static readonly FrozenDictionary<string, Field> Names = Enum.GetValues<Field>().ToFrozenDictionary(static field => field.Name(), StringComparer.Ordinal);

    /// <summary>The fields of the next object that is no page's envelope, or null after the last. Members of a list are joined by semicolons.</summary>
    /// <exception cref="JsonException">The text is not JSON, or deeper than is read.</exception>
    public static Dictionary<Field, string>? Next(JsonTextReader json)
    {
        while (json.Read())
        {
            // A page is an object whose items are the records.
            if (json.TokenType == JsonToken.StartObject && json.Depth <= 2 && Record(json) is { Count: > 0 } fields)
            {
                return fields;
            }
        }

        return null;
    }

    private static Dictionary<Field, string>? Record(JsonTextReader json)
    {
        var fields = new Dictionary<Field, string>();
        var depth = json.Depth;
        while (json.Read() && !(json.TokenType == JsonToken.EndObject && json.Depth == depth))
        {
            var name = (string)json.Value!;
            if (name == "items" && fields.Count == 0)
            {
                return null;
            }

            json.Read();
            if (Names.TryGetValue(name, out var field) && Value(json) is { } value)
            {
                fields[field] = value;
            }
            else
            {
                json.Skip();
            }
        }

        return fields;
    }

    // A list of texts is one cell; an object, or a list of objects, is passed over by the caller.
    private static string? Value(JsonTextReader json)
    {
        if (json.TokenType != JsonToken.StartArray)
        {
            return GtrFields.Text(json.Value);
        }

        var members = new List<string>();
        var depth = json.Depth;
        while (json.Read() && !(json.TokenType == JsonToken.EndArray && json.Depth == depth))
        {
            if (json.TokenType == JsonToken.StartObject)
            {
                json.Skip();
            }
            else if (GtrFields.Text(json.Value) is { } member)
            {
                members.Add(member);
            }
        }

        return string.Join(';', members);
    }
}
