using System.Text.Json;

namespace Azure.Data.Tables.Rows;

/// <summary>A row whose properties are known only at run time.</summary>
internal static class DictionaryRow
{
    public const string ETagName = "odata.etag";

    /// <summary>Writes all but the keys and what the service gives.</summary>
    /// <exception cref="NotSupportedException">A value's type is not one that a table stores.</exception>
    public static void Write(Utf8JsonWriter json, IDictionary<string, object?> row)
    {
        foreach (var (name, value) in row)
        {
            if (value is not null && name is not (nameof(ITableEntity.PartitionKey) or nameof(ITableEntity.RowKey) or nameof(ITableEntity.Timestamp) or ETagName))
            {
                Write(json, PropertyName.Of(name), value);
            }
        }
    }

    /// <summary>A value that is told by its annotation, or by its JSON where there is none.</summary>
    /// <param name="json">Stands on the value.</param>
    /// <param name="type">What the annotation said, null without one.</param>
    public static object? Read(ref Utf8JsonReader json, string? type) => (json.TokenType, type) switch
    {
        (JsonTokenType.Null, _) => null,
        (_, "Edm.Int64") => Edm.Int64.Read(ref json),
        (_, "Edm.Double") => Edm.Double.Read(ref json),
        (_, "Edm.Guid") => Edm.Guid.Read(ref json),
        (_, "Edm.DateTime") => Edm.DateTimeOffset.Read(ref json),
        (_, "Edm.Binary") => Edm.Binary.Read(ref json),
        (JsonTokenType.String, _) => json.GetString(),
        (JsonTokenType.True or JsonTokenType.False, _) => json.GetBoolean(),
        (JsonTokenType.Number, _) => json.TryGetInt32(out var number) ? (object)number : json.GetDouble(),
        _ => throw new NotSupportedException($"A property of JSON kind {json.TokenType} is not one that a table stores."),
    };

    private static void Write(Utf8JsonWriter json, PropertyName name, object value)
    {
        switch (value)
        {
            case string text: Edm.String.Write(json, name, text); break;
            case int number: Edm.Int32.Write(json, name, number); break;
            case bool flag: Edm.Boolean.Write(json, name, flag); break;
            case long number: Edm.Int64.Write(json, name, number); break;
            case double number: Edm.Double.Write(json, name, number); break;
            case Guid id: Edm.Guid.Write(json, name, id); break;
            case DateTimeOffset time: Edm.DateTimeOffset.Write(json, name, time); break;
            case DateTime time: Edm.DateTime.Write(json, name, time); break;
            case byte[] bytes: Edm.Binary.Write(json, name, bytes); break;
            case BinaryData bytes: Edm.BinaryData.Write(json, name, bytes); break;
            // Also an enum: by name it is stored only from a typed row (package behaviour).
            default: throw new NotSupportedException($"{name.Name}: {value.GetType()} is not a type that a table stores.");
        }
    }
}
