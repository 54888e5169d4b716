using System.Globalization;
using Newtonsoft.Json;

namespace ImpactTracker.Json;

/// <summary>Instants as ISO 8601 in UTC with a Z and no more digits than needed; on reading, an offset is required.</summary>
internal sealed class InstantConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) => objectType == typeof(DateTimeOffset) || objectType == typeof(DateTimeOffset?);

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
        writer.WriteValue((value as DateTimeOffset?)?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture));

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null && objectType == typeof(DateTimeOffset?))
        {
            return null;
        }

        return TryRead(reader.Value as string, out var instant)
            ? instant.ToUniversalTime()
            : throw new JsonSerializationException("An instant such as 2018-12-13T09:30:00Z was expected.");
    }

    public static bool TryRead(string? text, out DateTimeOffset instant)
    {
        instant = default;
        return text is { Length: >= 17 } && text[10] == 'T' && (text[^1] == 'Z' || text[^6] is '+' or '-')
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out instant);
    }
}
