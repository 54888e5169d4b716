using System.Text.Json.Serialization;

namespace ImpactTracker.MailSink.Provider;

/// <summary>The body of <c>POST /v3/recipients/erasejob</c>.</summary>
internal sealed record ErasureBody([property: JsonPropertyName("emails")] IReadOnlyList<string>? Emails = null)
{
    /// <summary>SendGrid's OpenAPI document for the erasure of recipients' data: at most 5,000 addresses or 256 KB a call.</summary>
    public const int Most = 5000;
}
