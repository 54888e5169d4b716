using System.Text.Json;

namespace Azure.Data.Tables.Rows;

/// <summary>Reads rows from an answer's JSON.</summary>
internal static class RowReader
{
    /// <summary>The one row that an answer is.</summary>
    public static T ReadOne<T>(Response response)
        where T : class, ITableEntity
    {
        var json = new Utf8JsonReader(response.Content.ToMemory().Span);
        json.Read();
        return Read<T>(ref json);
    }

    /// <summary>The rows of a query's page, in <c>value</c>.</summary>
    public static List<T> ReadPage<T>(ReadOnlyMemory<byte> body)
        where T : class, ITableEntity
    {
        var rows = new List<T>();
        var json = new Utf8JsonReader(body.Span);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isValue = json.ValueTextEquals("value"u8);
            json.Read();
            if (!isValue)
            {
                json.Skip();
                continue;
            }

            while (json.Read() && json.TokenType == JsonTokenType.StartObject)
            {
                rows.Add(Read<T>(ref json));
            }
        }

        return rows;
    }

    private static T Read<T>(ref Utf8JsonReader json)
        where T : class, ITableEntity
    {
        var row = Activator.CreateInstance<T>();
        if (row is IDictionary<string, object?> dictionary)
        {
            ReadInto(ref json, dictionary);
        }
        else
        {
            ReadInto(ref json, row, RowShape.Of(typeof(T)));
        }

        return row;
    }

    private static void ReadInto(ref Utf8JsonReader json, ITableEntity row, RowShape shape)
    {
        var expected = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (shape.TryRead(ref json, row, ref expected))
            {
                continue;
            }

            if (json.ValueTextEquals("PartitionKey"u8))
            {
                json.Read();
                row.PartitionKey = json.GetString()!;
            }
            else if (json.ValueTextEquals("RowKey"u8))
            {
                json.Read();
                row.RowKey = json.GetString()!;
            }
            else if (json.ValueTextEquals("Timestamp"u8))
            {
                json.Read();
                row.Timestamp = Edm.DateTimeOffset.Read(ref json);
            }
            else if (json.ValueTextEquals("odata.etag"u8))
            {
                json.Read();
                row.ETag = new ETag(json.GetString()!);
            }
            else
            {
                json.Skip();
            }
        }
    }

    // The annotation of a property comes just before it.
    private static void ReadInto(ref Utf8JsonReader json, IDictionary<string, object?> row)
    {
        string? typed = null;
        string? type = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            json.Read();
            if (name.EndsWith(PropertyName.TypeSuffix, StringComparison.Ordinal))
            {
                typed = name[..^PropertyName.TypeSuffix.Length];
                type = json.GetString();
            }
            else if (name.StartsWith("odata.", StringComparison.Ordinal) && name != DictionaryRow.ETagName)
            {
                json.Skip();
            }
            else
            {
                row[name] = DictionaryRow.Read(ref json, name == typed ? type : name == nameof(ITableEntity.Timestamp) ? "Edm.DateTime" : null);
            }
        }
    }
}
