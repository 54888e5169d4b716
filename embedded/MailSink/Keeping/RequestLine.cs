using System.Buffers;
using System.Text.Json;

namespace ImpactTracker.MailSink.Keeping;

/// <summary>A request as it is kept: as it came, but an attachment's content is replaced by its hash and size.</summary>
internal static class RequestLine
{
    /// <param name="request">The request as it came.</param>
    /// <param name="files">Hash and size of each attachment, in order.</param>
    /// <param name="output">Where it is written.</param>
    public static void Write(JsonElement request, IReadOnlyList<(string Name, int Size)> files, IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, IndexLine.Plain);
        writer.WriteStartObject();
        foreach (var property in request.EnumerateObject())
        {
            if (!property.NameEquals("attachments"))
            {
                property.WriteTo(writer);
            }
        }

        if (files.Count > 0)
        {
            writer.WriteStartArray("attachments");
            foreach (var (index, attachment) in request.GetProperty("attachments").EnumerateArray().Index())
            {
                writer.WriteStartObject();
                foreach (var property in attachment.EnumerateObject().Where(property => !property.NameEquals("content")))
                {
                    property.WriteTo(writer);
                }

                writer.WriteString("sha256", files[index].Name);
                writer.WriteNumber("size", files[index].Size);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
