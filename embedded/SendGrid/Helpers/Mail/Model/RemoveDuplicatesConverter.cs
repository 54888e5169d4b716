using Newtonsoft.Json;

namespace SendGrid.Helpers.Mail;

/// <summary>Writes each value of a list once, at its first place.</summary>
public class RemoveDuplicatesConverter<T> : JsonConverter
{
    public override bool CanRead => false;

    public override bool CanConvert(Type objectType) => typeof(IEnumerable<T>).IsAssignableFrom(objectType);

    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer) =>
        throw new NotSupportedException();

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer)
    {
        writer.WriteStartArray();
        foreach (var item in ((IEnumerable<T>)value).Distinct())
        {
            serializer.Serialize(writer, item);
        }

        writer.WriteEndArray();
    }
}
