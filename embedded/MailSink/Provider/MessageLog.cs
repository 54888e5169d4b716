using System.Globalization;
using System.Text.Json;
using ImpactTracker.MailSink.Events;
using ImpactTracker.MailSink.Keeping;

namespace ImpactTracker.MailSink.Provider;

/// <summary>A message as the Email Logs tell it (SendGrid's OpenAPI document for Email Logs).</summary>
internal static class MessageLog
{
    /// <summary>Processed until its events are due; then bounced or delivered.</summary>
    public static string Status(KeptMessage message, DateTimeOffset now) =>
        now < message.Request.DueAt ? "processed" : message.Outcomes.HasFlag(Outcomes.Bounced) ? "bounced" : "delivered";

    public static void WriteSummary(Utf8JsonWriter writer, KeptMessage message, DateTimeOffset now)
    {
        writer.WriteStartObject();
        WriteFields(writer, message, now);
        writer.WriteString("sg_message_id_created_at", message.Request.ReceivedAt.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    }

    public static void WriteAll(Utf8JsonWriter writer, KeptMessage message, MessageView view, DateTimeOffset now)
    {
        writer.WriteStartObject();
        WriteFields(writer, message, now);
        writer.WriteString("api_key_id", string.Empty);
        writer.WriteString("client_ip", "127.0.0.1");
        writer.WriteStartArray("category");
        foreach (var category in view.Categories)
        {
            writer.WriteStringValue(category);
        }

        writer.WriteEndArray();
        writer.WriteStartObject("custom_args");
        foreach (var (name, value) in view.CustomArgs)
        {
            writer.WriteString(name, value);
        }

        writer.WriteEndObject();
        writer.WriteStartArray("events");
        if (now >= message.Request.DueAt)
        {
            EventComposer.WriteLog(writer, message, view.CustomArgs, view.Categories);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter writer, KeptMessage message, DateTimeOffset now)
    {
        writer.WriteString("sg_message_id", message.Id);
        writer.WriteString("to_email", message.To);
        writer.WriteString("from_email", message.Request.From);
        writer.WriteString("subject", message.Subject);
        writer.WriteString("status", Status(message, now));
    }
}
