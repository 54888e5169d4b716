using System.Text.Json;
using ImpactTracker.MailSink.Keeping;

namespace ImpactTracker.MailSink.Events;

/// <summary>The fields that SendGrid itself sets in an event (Event Webhook reference).</summary>
internal sealed record EventFields(KeptMessage Message, string Event, long Timestamp, string Id, IReadOnlyList<string> Categories)
{
    public static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "email", "timestamp", "event", "smtp-id", "sg_event_id", "sg_message_id", "category", "reason", "status", "response",
        "attempt", "type", "bounce_classification", "tls", "url", "url_offset", "useragent", "ip", "asm_group_id", "pool",
    };

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteString("email", Message.To);
        writer.WriteNumber("timestamp", Timestamp);
        writer.WriteString("event", Event);
        writer.WriteString("smtp-id", $"<{Message.Request.RequestId}@mailsink.invalid>");
        writer.WriteString("sg_event_id", Id);
        writer.WriteString("sg_message_id", Message.Id);
        if (Categories.Count == 1)
        {
            writer.WriteString("category", Categories[0]);
        }
        else if (Categories.Count > 1)
        {
            writer.WriteStartArray("category");
            foreach (var category in Categories)
            {
                writer.WriteStringValue(category);
            }

            writer.WriteEndArray();
        }

        if (Event == "delivered")
        {
            writer.WriteString("response", "250 2.0.0 OK");
            writer.WriteString("ip", "127.0.0.1");
            writer.WriteNumber("tls", 1);
        }
        else if (Event == "bounce")
        {
            writer.WriteString("type", "bounce");
            writer.WriteString("reason", "550 5.1.1 The email account that you tried to reach does not exist.");
            writer.WriteString("status", "5.1.1");
            writer.WriteString("bounce_classification", "Invalid Address");
            writer.WriteString("ip", "127.0.0.1");
        }
    }
}
