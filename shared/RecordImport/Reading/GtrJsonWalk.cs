using System.Globalization;
using Newtonsoft.Json;

namespace ImpactTracker.RecordImport.Reading;

/// <summary>Goes through JSON and stops at each record of an engagement activity or an influence on policy.</summary>
internal sealed class GtrJsonWalk(JsonTextReader json)
{
    private readonly Dictionary<string, string> root = new(StringComparer.Ordinal);
    private bool any;
    private bool ended;

    /// <summary>How many pages there are, where the envelope says so before the records.</summary>
    public int? TotalPages { get; private set; }

    /// <summary>The next record, or null after the last.</summary>
    /// <exception cref="JsonException">The text is not JSON, or deeper than is read.</exception>
    public GtrJsonRecord? Next()
    {
        while (!ended && json.Read())
        {
            if (json.TokenType == JsonToken.StartObject && json.Depth > 0)
            {
                var (listed, inList) = KindOf(json.Path);
                if (inList)
                {
                    var element = Object();
                    if (Record(element, listed ?? KindOf(element)) is { } record)
                    {
                        any = true;
                        return record;
                    }
                }
            }
            else if (json.Depth is >= 1 and <= 4 && json.Value is not null && json.TokenType != JsonToken.PropertyName)
            {
                Root();
            }
        }

        // What is neither a list nor an envelope may be one record.
        var single = any || ended ? null : Record(root, KindOf(root));
        ended = true;
        return single;
    }

    private void Root()
    {
        var path = json.Path;
        if (path == "totalPages" && int.TryParse(GtrFields.Text(json.Value), NumberStyles.None, CultureInfo.InvariantCulture, out var pages))
        {
            TotalPages = pages;
        }

        var name = path.StartsWith("areas", StringComparison.Ordinal) ? "areas" : path;
        if (GtrNames.Known.Contains(name))
        {
            Put(root, name);
        }
    }

    private Dictionary<string, string> Object()
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var depth = json.Depth;
        var name = "";
        while (json.Read() && !(json.TokenType == JsonToken.EndObject && json.Depth == depth))
        {
            if (json.TokenType == JsonToken.PropertyName && json.Depth == depth + 1)
            {
                name = (string)json.Value!;
                if (!GtrNames.Known.Contains(name))
                {
                    json.Skip();
                }
            }
            else if (json.TokenType != JsonToken.PropertyName && json.Value is not null && (json.Depth == depth + 1 || name == "areas"))
            {
                Put(values, name);
            }
        }

        return values;
    }

    private void Put(Dictionary<string, string> values, string name)
    {
        var text = GtrFields.Text(json.Value) ?? "";
        values[name] = name == "areas" && values.TryGetValue(name, out var before) ? $"{before},{text}" : text;
    }

    private static GtrJsonRecord? Record(Dictionary<string, string> values, RecordKind? kind) => kind is { } known ? new GtrJsonRecord(known, GtrNames.Fields(values, known)) : null;

    private static RecordKind? KindOf(Dictionary<string, string> values) =>
        values.ContainsKey("form") || values.ContainsKey("primaryAudience") || values.ContainsKey("yearsOfDissemination") ? RecordKind.Activity
        : values.ContainsKey("influence") ? RecordKind.Influence
        : null;

    // "dissemination[3]", "outcomes.policyInfluence[0]", "dissemination" for one alone, "[3]" for a bare list.
    private static (RecordKind? Kind, bool InList) KindOf(string path)
    {
        var bracket = path.EndsWith(']') ? path.LastIndexOf('[') : path.Length;
        var name = path[(path.LastIndexOf('.', Math.Max(0, bracket - 1)) + 1)..bracket];
        return name.StartsWith("dissemination", StringComparison.OrdinalIgnoreCase) ? (RecordKind.Activity, true)
            : name.StartsWith("policyInfluence", StringComparison.OrdinalIgnoreCase) ? (RecordKind.Influence, true)
            : (null, bracket == 0);
    }
}
