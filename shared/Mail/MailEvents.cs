using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Mail;

/// <summary>Reads the provider's event webhook body: a JSON array of flat objects.</summary>
public static class MailEvents
{
    private const int MaxReason = 500;

    /// <summary>The events of a body; one that cannot be understood is passed over, because providers add kinds.</summary>
    /// <exception cref="JsonException">The body is not a JSON array.</exception>
    public static IReadOnlyList<MailEvent> Read(string body)
    {
        using var json = new JsonTextReader(new StringReader(body)) { DateParseHandling = DateParseHandling.None, MaxDepth = 16 };
        return [.. JArray.Load(json).OfType<JObject>().Select(From).OfType<MailEvent>()];
    }

    private static MailEvent? From(JObject one)
    {
        var reason = Text(one, "reason") ?? Text(one, "response");
        return Text(one, "event") is { } kind && one["timestamp"] is JValue { Value: long and > 0 and < 253_402_300_800 and var seconds }
            ? new MailEvent(
                kind,
                DateTimeOffset.FromUnixTimeSeconds(seconds),
                Text(one, MailArguments.Batch),
                Text(one, MailArguments.Delivery),
                Text(one, MailArguments.Attempt),
                Text(one, "type") == "blocked",
                reason is { Length: > MaxReason } ? reason[..MaxReason] : reason,
                Text(one, "email"),
                Text(one, "sg_message_id"),
                Text(one, MailArguments.Kind) is not null,
                Text(one, MailArguments.Share))
            : null;
    }

    private static string? Text(JObject one, string name) => one[name] is JValue { Type: JTokenType.String } text ? (string?)text : null;
}
