using System.Globalization;
using System.Net;
using ImpactTracker.Json;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SendGrid;

namespace ImpactTracker.Mail;

/// <summary>
/// Asks the provider's log for a message of an attempt (Email Logs: <c>POST /v3/logs</c>, <c>GET /v3/logs/{sg_message_id}</c>; kept for 30 days,
/// no pages). The address is part of the question, so nothing of it is logged here.
/// </summary>
public sealed class MailLog(ISendGridClient client, IOptions<MailOptions> options)
{
    /// <summary>For so long the provider keeps its log.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private const int MostMessages = 50;
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(5);

    /// <summary>Looks for a message to an address that carries the attempt.</summary>
    /// <param name="address">One recipient of the attempt; the provider takes a request whole.</param>
    /// <param name="attempt">The attempt.</param>
    /// <param name="since">When it began, by our clock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<MailLogFinding> FindAsync(string address, string attempt, DateTimeOffset since, CancellationToken cancellationToken)
    {
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(TimeSpan.FromSeconds(options.Value.TimeoutSeconds));
            if (await ReadAsync(BaseClient.Method.POST, "logs", Question(address, since), patience.Token) is not { } found)
            {
                return MailLogFinding.Unavailable;
            }

            foreach (var message in found["messages"]?.OfType<JObject>() ?? [])
            {
                if (message["sg_message_id"] is JValue { Value: string id }
                    && (await ReadAsync(BaseClient.Method.GET, $"logs/{Uri.EscapeDataString(id)}", null, patience.Token))?["custom_args"] is JObject arguments
                    && arguments[MailArguments.Attempt] is JValue { Value: string told } && told == attempt)
                {
                    return MailLogFinding.Found;
                }
            }

            return MailLogFinding.NotFound;
        }
        catch (Exception away) when (away is HttpRequestException or IOException or JsonException || (away is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return MailLogFinding.Unavailable;
        }
    }

    private static string Question(string address, DateTimeOffset since)
    {
        // An address that we keep may hold an apostrophe and never a quotation mark.
        var from = (since - ClockDifference).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return TrackerJson.Write(new { query = $"to_email = \"{address}\" AND sg_message_id_created_at >= TIMESTAMP \"{from}\"", limit = MostMessages });
    }

    private async Task<JObject?> ReadAsync(BaseClient.Method method, string path, string? body, CancellationToken cancellationToken)
    {
        var response = await client.RequestAsync(method, body, urlPath: path, cancellationToken: cancellationToken);
        return response.StatusCode == HttpStatusCode.OK && response.Body is not null ? JObject.Parse(await response.Body.ReadAsStringAsync(cancellationToken)) : null;
    }
}
