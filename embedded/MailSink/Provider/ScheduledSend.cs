using System.Text.Json.Serialization;

namespace ImpactTracker.MailSink.Provider;

/// <summary>The body of <c>/v3/user/scheduled_sends</c>; of the two statuses that SendGrid knows, the product uses <c>cancel</c>.</summary>
internal sealed record ScheduledSend(
    [property: JsonPropertyName("batch_id")] string? BatchId = null,
    [property: JsonPropertyName("status")] string? Status = null)
{
    public const string Cancel = "cancel";
}
