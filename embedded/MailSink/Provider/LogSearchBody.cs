using System.Text.Json.Serialization;

namespace ImpactTracker.MailSink.Provider;

/// <summary>The body of <c>POST /v3/logs</c>; limits from SendGrid's OpenAPI document for Email Logs.</summary>
internal sealed record LogSearchBody(
    [property: JsonPropertyName("query")] string? Query = null,
    [property: JsonPropertyName("limit")] int Limit = LogSearchBody.UsualLimit)
{
    public const int UsualLimit = 10;
    public const int MostLimit = 1000;
}
