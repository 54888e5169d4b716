using System.Net;
using ImpactTracker.Json;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SendGrid;

namespace ImpactTracker.Mail;

/// <summary>
/// Calls back requests that the provider holds (scheduled sends: <c>POST /v3/mail/batch</c>, <c>/v3/user/scheduled_sends</c>). The provider promises
/// it for what it is asked at least ten minutes before the request is due, and for ten ids at a time. Not tried on a live account yet
/// (docs/adr/0015-fence.md).
/// </summary>
public sealed class MailFence(ISendGridClient client, IOptions<MailOptions> options)
{
    private const string Path = "user/scheduled_sends";
    private const string Cancelled = "cancel";

    /// <summary>A new id to hold a request under.</summary>
    /// <returns>The id; or no id and why, which is a refusal of our key where <c>Denied</c> is set.</returns>
    public async Task<(string? Id, bool Denied, string Reason)> NewAsync(CancellationToken cancellationToken)
    {
        var (status, body) = await CallAsync(BaseClient.Method.POST, "mail/batch", null, cancellationToken);
        return status == HttpStatusCode.Created && (body as JObject)?["batch_id"] is JValue { Value: string id } ? (id, false, "")
            : (null, status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{(int?)status} no batch id to hold the request under".TrimStart());
    }

    /// <summary>Asks to cancel whatever is held under an id, and whatever comes under it later.</summary>
    /// <returns>Whether the provider has it down as cancelled; if not, nothing is known.</returns>
    public async Task<bool> CancelAsync(string id, CancellationToken cancellationToken)
    {
        // The answer does not matter: a second request is refused, and the first one's answer may have been lost. What the provider then says does.
        await CallAsync(BaseClient.Method.POST, Path, TrackerJson.Write(new Order(id, Cancelled)), cancellationToken);
        return await IsCancelledAsync(id, cancellationToken);
    }

    /// <summary>Whether the provider has an id down as cancelled.</summary>
    public async Task<bool> IsCancelledAsync(string id, CancellationToken cancellationToken)
    {
        var (status, body) = await CallAsync(BaseClient.Method.GET, $"{Path}/{Uri.EscapeDataString(id)}", null, cancellationToken);
        return status == HttpStatusCode.OK && body is JArray all && all.OfType<JObject>().Any(one => (string?)one["batch_id"] == id && (string?)one["status"] == Cancelled);
    }

    /// <summary>Gives the id back when its time has passed, because few can be cancelled at a time.</summary>
    /// <returns>Whether it is given back, or the provider knows nothing of it any more.</returns>
    public async Task<bool> ReleaseAsync(string id, CancellationToken cancellationToken) =>
        (await CallAsync(BaseClient.Method.DELETE, $"{Path}/{Uri.EscapeDataString(id)}", null, cancellationToken)).Status
            is HttpStatusCode.NoContent or HttpStatusCode.NotFound or HttpStatusCode.BadRequest;

    private async Task<(HttpStatusCode? Status, JToken? Body)> CallAsync(BaseClient.Method method, string path, string? body, CancellationToken cancellationToken)
    {
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(TimeSpan.FromSeconds(options.Value.TimeoutSeconds));
            var response = await client.RequestAsync(method, body, urlPath: path, cancellationToken: patience.Token);
            var text = response.Body is null ? "" : await response.Body.ReadAsStringAsync(patience.Token);
            return (response.StatusCode, response.IsSuccessStatusCode && text.Length > 0 ? JToken.Parse(text) : null);
        }
        catch (Exception away) when (away is HttpRequestException or IOException or JsonException || (away is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (null, null);
        }
    }

    private sealed record Order([property: JsonProperty("batch_id")] string BatchId, [property: JsonProperty("status")] string Status);
}
