using System.Text.Json.Serialization;

namespace ImpactTracker.MailSink.Http;

/// <summary>The body of every refusal.</summary>
internal sealed record ApiErrors([property: JsonPropertyName("errors")] IReadOnlyList<ApiError> Errors);
