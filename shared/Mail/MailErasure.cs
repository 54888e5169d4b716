using System.Net;
using ImpactTracker.Json;
using Microsoft.Extensions.Options;
using SendGrid;

namespace ImpactTracker.Mail;

/// <summary>
/// Asks the mail provider to erase what it holds about a recipient (provider's OpenAPI document, <c>POST /v3/recipients/erasejob</c>: up to
/// 5,000 addresses a call, 202 and a job).
/// </summary>
public sealed class MailErasure(ISendGridClient client, IOptions<MailOptions> options)
{
    /// <summary>Asks; asking twice does no harm.</summary>
    /// <param name="address">The recipient's address.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null when the provider has taken the request, else why not, without the address.</returns>
    public async Task<string?> AskAsync(string address, CancellationToken cancellationToken)
    {
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(TimeSpan.FromSeconds(options.Value.TimeoutSeconds));
            var body = TrackerJson.Write(new { emails = new[] { address } });
            var response = await client.RequestAsync(BaseClient.Method.POST, body, urlPath: "recipients/erasejob", cancellationToken: patience.Token);
            return response.StatusCode == HttpStatusCode.Accepted ? null : $"The mail provider answered {(int)response.StatusCode} when it was asked to erase.";
        }
        catch (Exception away) when ((away is HttpRequestException or IOException or OperationCanceledException) && !cancellationToken.IsCancellationRequested)
        {
            return "The mail provider could not be reached to ask it to erase.";
        }
    }
}
