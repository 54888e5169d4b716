using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ImpactTracker.MailSink.Behaviours;
using ImpactTracker.MailSink.Events;
using ImpactTracker.MailSink.Keeping;
using ImpactTracker.MailSink.Provider;

namespace ImpactTracker.MailSink.Http;

/// <summary>The JSON types of MailSink, prepared when it is compiled, so that the first request is as quick as the rest.</summary>
[JsonSerializable(typeof(ApiErrors))]
[JsonSerializable(typeof(BehaviourSettings))]
[JsonSerializable(typeof(EventSettings))]
[JsonSerializable(typeof(MessageList))]
[JsonSerializable(typeof(MessageView))]
[JsonSerializable(typeof(ErasureBody))]
[JsonSerializable(typeof(LogSearchBody))]
[JsonSerializable(typeof(ScheduledSend))]
internal sealed partial class SinkJson : JsonSerializerContext
{
    /// <summary>camelCase, unknown properties refused. Escapes only what JSON must escape, so that an address reads as it is written; it is never put into HTML.</summary>
    public static SinkJson Plain { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
