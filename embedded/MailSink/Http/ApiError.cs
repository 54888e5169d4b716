using System.Text.Json.Serialization;

namespace ImpactTracker.MailSink.Http;

/// <summary>One error as SendGrid tells it: <c>field</c> is a path such as <c>personalizations.3.to.0.email</c>, or null.</summary>
internal sealed record ApiError(
    [property: JsonPropertyName("message")] string Message,
    [property: JsonPropertyName("field")] string? Field,
    [property: JsonPropertyName("help")] string? Help = null);
