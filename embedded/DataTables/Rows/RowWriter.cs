using System.Buffers;
using System.Text.Json;

namespace Azure.Data.Tables.Rows;

/// <summary>Writes rows as JSON into a buffer that its thread keeps.</summary>
internal static class RowWriter
{
    private const int MostKept = 1 << 20;
    private static readonly PropertyName PartitionKey = new(nameof(ITableEntity.PartitionKey));
    private static readonly PropertyName RowKey = new(nameof(ITableEntity.RowKey));

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? json;

    /// <summary>The row as a request's body, in an array of its own: the transport may still send it when the call has been given up.</summary>
    /// <remarks>It is one line of ASCII: the default encoder escapes all else, and the emulator finds a body in a transaction by its line.</remarks>
    public static byte[] Write(ITableEntity row)
    {
        if (buffer is null or { Capacity: > MostKept })
        {
            buffer = new(1024);
        }

        buffer.ResetWrittenCount();
        json ??= new(buffer, new JsonWriterOptions { SkipValidation = true });
        // Also throws away what a row that failed half way has left.
        json.Reset(buffer);
        Write(json, row);
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, ITableEntity row)
    {
        json.WriteStartObject();
        json.WriteString(PartitionKey.Name, row.PartitionKey);
        json.WriteString(RowKey.Name, row.RowKey);
        if (row is IDictionary<string, object?> dictionary)
        {
            DictionaryRow.Write(json, dictionary);
        }
        else
        {
            RowShape.Of(row.GetType()).Write(json, row);
        }

        json.WriteEndObject();
    }
}
