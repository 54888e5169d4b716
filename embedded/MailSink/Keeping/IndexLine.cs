using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ImpactTracker.MailSink.Keeping;

/// <summary>A request's part of the index as one line of JSON. Equal subjects, the usual case, stand in it once.</summary>
internal static class IndexLine
{
    public static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(KeptRequest request, IBufferWriter<byte> output)
    {
        var subjects = request.Messages.Select(message => message.Subject).Distinct(StringComparer.Ordinal).ToList();
        var places = subjects.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        using var writer = new Utf8JsonWriter(output, Plain);
        writer.WriteStartObject();
        writer.WriteString("requestId", request.RequestId);
        writer.WriteString("receivedAt", request.ReceivedAt);
        writer.WriteString("dueAt", request.DueAt);
        writer.WriteString("from", request.From);
        writer.WriteStartArray("subjects");
        subjects.ForEach(writer.WriteStringValue);
        writer.WriteEndArray();
        writer.WriteStartArray("messages");
        foreach (var message in request.Messages)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(message.Number);
            writer.WriteNumberValue(message.Personalization);
            writer.WriteStringValue(message.To);
            writer.WriteNumberValue(places[message.Subject]);
            writer.WriteNumberValue((int)message.Outcomes);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        output.Write("\n"u8);
    }

    /// <exception cref="JsonException">The line is not one of these.</exception>
    /// <exception cref="InvalidOperationException">The line is not one of these.</exception>
    /// <exception cref="KeyNotFoundException">The line is not one of these.</exception>
    public static KeptRequest Read(string file, string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var request = new KeptRequest(
            file,
            root.GetProperty("requestId").GetString()!,
            root.GetProperty("receivedAt").GetDateTimeOffset(),
            root.GetProperty("dueAt").GetDateTimeOffset(),
            root.GetProperty("from").GetString()!);
        var subjects = root.GetProperty("subjects").EnumerateArray().Select(one => one.GetString()!).ToList();
        request.Messages = [.. root.GetProperty("messages").EnumerateArray().Select(one => new KeptMessage(
            request,
            one[0].GetInt32(),
            one[1].GetInt32(),
            one[2].GetString()!,
            subjects[one[3].GetInt32()],
            (Outcomes)one[4].GetInt32()))];
        return request;
    }
}
