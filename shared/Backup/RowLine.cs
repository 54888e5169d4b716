using System.Globalization;
using Azure.Data.Tables;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Backup;

/// <summary>
/// A row as a line of JSON: <c>{"p":partition,"r":row,"c":{"Name":["type",value]}}</c>. The type is that of Table Storage, because JSON alone
/// does not tell an int from a long or an instant from a text; what is 64 bits wide or binary is written as text.
/// </summary>
internal static class RowLine
{
    private static readonly string[] NotColumns = ["PartitionKey", "RowKey", "Timestamp", "odata.etag"];

    /// <summary>Writes a row, without a line's end.</summary>
    public static string Write(TableEntity row)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var json = new JsonTextWriter(text);
        json.WriteStartObject();
        json.WritePropertyName("p");
        json.WriteValue(row.PartitionKey);
        json.WritePropertyName("r");
        json.WriteValue(row.RowKey);
        json.WritePropertyName("c");
        json.WriteStartObject();
        foreach (var name in row.Keys)
        {
            if (!NotColumns.Contains(name) && row[name] is { } value)
            {
                json.WritePropertyName(name);
                WriteValue(json, value);
            }
        }

        json.WriteEndObject();
        json.WriteEndObject();
        return text.ToString();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">The line is none of these.</exception>
    public static TableEntity Read(string line)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(line)) { DateParseHandling = DateParseHandling.None };
            var json = JObject.Load(reader);
            var row = new TableEntity((string)json["p"]!, (string)json["r"]!);
            foreach (var column in ((JObject)json["c"]!).Properties())
            {
                row[column.Name] = Value((string)column.Value[0]!, column.Value[1]!);
            }

            return row;
        }
        catch (Exception damaged) when (damaged is JsonException or ArgumentException or InvalidCastException or NullReferenceException)
        {
            throw new FormatException("A line of the backup is not a row.", damaged);
        }
    }

    private static void WriteValue(JsonTextWriter json, object value)
    {
        json.WriteStartArray();
        switch (value)
        {
            case string text: Pair(json, "text", text); break;
            case bool flag: Pair(json, "bool", flag); break;
            case int number: Pair(json, "int", number); break;
            case long number: Pair(json, "long", number.ToString(CultureInfo.InvariantCulture)); break;
            case double number: Pair(json, "double", number.ToString("R", CultureInfo.InvariantCulture)); break;
            case DateTimeOffset instant: Pair(json, "instant", instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)); break;
            case DateTime instant: Pair(json, "instant", instant.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)); break;
            case Guid guid: Pair(json, "guid", guid.ToString("D", CultureInfo.InvariantCulture)); break;
            case byte[] bytes: Pair(json, "bytes", Convert.ToBase64String(bytes)); break;
            case BinaryData bytes: Pair(json, "bytes", Convert.ToBase64String(bytes.ToMemory().Span)); break;
            default: throw new NotSupportedException($"Table Storage has no columns of {value.GetType().Name}.");
        }

        json.WriteEndArray();
    }

    private static void Pair(JsonTextWriter json, string type, object value)
    {
        json.WriteValue(type);
        json.WriteValue(value);
    }

    private static object Value(string type, JToken value) => type switch
    {
        "text" => (string)value!,
        "bool" => (bool)value,
        "int" => (int)value,
        "long" => long.Parse((string)value!, CultureInfo.InvariantCulture),
        "double" => double.Parse((string)value!, CultureInfo.InvariantCulture),
        "instant" => DateTimeOffset.Parse((string)value!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        "guid" => Guid.ParseExact((string)value!, "D"),
        "bytes" => Convert.FromBase64String((string)value!),
        _ => throw new FormatException($"A line of the backup has a column of the unknown type '{type}'."),
    };
}
