using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables.Rows;

/// <summary>The types that a stored property can have. String, Int32 and Boolean are plain JSON, the others carry an annotation.</summary>
/// <remarks>Azure Tables REST documentation, "Payload format for Table service operations", property types in JSON.</remarks>
internal static class Edm
{
    private static readonly JsonEncodedText Int64Name = JsonEncodedText.Encode("Edm.Int64");
    private static readonly JsonEncodedText DoubleName = JsonEncodedText.Encode("Edm.Double");
    private static readonly JsonEncodedText GuidName = JsonEncodedText.Encode("Edm.Guid");
    private static readonly JsonEncodedText DateTimeName = JsonEncodedText.Encode("Edm.DateTime");
    private static readonly JsonEncodedText BinaryName = JsonEncodedText.Encode("Edm.Binary");

    public static EdmType<string?> String { get; } = new(WriteString, static (ref json) => json.GetString());

    public static EdmType<int> Int32 { get; } = new(static (json, name, value) => json.WriteNumber(name.Name, value), static (ref json) => json.GetInt32());

    public static EdmType<bool> Boolean { get; } = new(static (json, name, value) => json.WriteBoolean(name.Name, value), static (ref json) => json.GetBoolean());

    public static EdmType<long> Int64 { get; } = new(WriteInt64, ReadInt64);

    public static EdmType<double> Double { get; } = new(WriteDouble, ReadDouble);

    public static EdmType<Guid> Guid { get; } = new(WriteGuid, static (ref json) => json.GetGuid());

    public static EdmType<DateTime> DateTime { get; } = new(WriteDateTime, static (ref json) => ReadDateTimeOffset(ref json).UtcDateTime);

    public static EdmType<DateTimeOffset> DateTimeOffset { get; } =
        new(static (json, name, value) => WriteDateTime(json, name, value.UtcDateTime), ReadDateTimeOffset);

    public static EdmType<byte[]?> Binary { get; } =
        new(static (json, name, value) => WriteBinary(json, name, value?.AsMemory()), static (ref json) => json.GetBytesFromBase64());

    public static EdmType<BinaryData?> BinaryData { get; } =
        new(static (json, name, value) => WriteBinary(json, name, value?.ToMemory()), static (ref json) => new BinaryData(json.GetBytesFromBase64()));

    private static void WriteString(Utf8JsonWriter json, PropertyName name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name.Name, value);
        }
    }

    private static void WriteInt64(Utf8JsonWriter json, PropertyName name, long value)
    {
        Span<byte> text = stackalloc byte[20];
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        json.WriteString(name.Type, Int64Name);
        json.WriteString(name.Name, text[..length]);
    }

    private static void WriteDouble(Utf8JsonWriter json, PropertyName name, double value)
    {
        json.WriteString(name.Type, DoubleName);
        if (double.IsFinite(value))
        {
            json.WriteNumber(name.Name, value);
        }
        else
        {
            json.WriteString(name.Name, double.IsNaN(value) ? "NaN"u8 : value > 0 ? "Infinity"u8 : "-Infinity"u8);
        }
    }

    private static void WriteGuid(Utf8JsonWriter json, PropertyName name, Guid value)
    {
        json.WriteString(name.Type, GuidName);
        json.WriteString(name.Name, value);
    }

    private static void WriteDateTime(Utf8JsonWriter json, PropertyName name, DateTime value)
    {
        if (value.Kind != DateTimeKind.Utc)
        {
            throw new NotSupportedException($"{name.Name} is a DateTime of kind {value.Kind}; only UTC is stored. DateTime.SpecifyKind or DateTimeOffset says which it is.");
        }

        ServiceLimits.CheckDate(value, name.Name.Value);
        Span<byte> text = stackalloc byte[28];
        value.TryFormat(text, out var length, "O", CultureInfo.InvariantCulture);
        json.WriteString(name.Type, DateTimeName);
        json.WriteString(name.Name, text[..length]);
    }

    private static void WriteBinary(Utf8JsonWriter json, PropertyName name, ReadOnlyMemory<byte>? value)
    {
        if (value is { } bytes)
        {
            json.WriteString(name.Type, BinaryName);
            json.WriteBase64String(name.Name, bytes.Span);
        }
    }

    // A number without annotation was stored as Int32.
    private static long ReadInt64(ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.Number ? json.GetInt64() : long.Parse(json.ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static double ReadDouble(ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.Number ? json.GetDouble() : double.Parse(json.ValueSpan, CultureInfo.InvariantCulture);

    private static DateTimeOffset ReadDateTimeOffset(ref Utf8JsonReader json) => json.TryGetDateTimeOffset(out var value)
        ? value.ToUniversalTime()
        : System.DateTimeOffset.Parse(json.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
