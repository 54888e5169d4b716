using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using ImpactTracker.Json;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;
using SendGrid;

namespace ImpactTracker.Mail;

/// <summary>
/// Hands a message to the provider once and says what is known afterwards. It never tries again by itself: whether that is safe
/// depends on the answer, and the ledger decides (docs/adr/0004-one-post.md).
/// </summary>
public sealed class MailPost(ISendGridClient client, IOptions<MailOptions> options, TimeProvider time)
{
    private static readonly TimeSpan DefaultPause = TimeSpan.FromSeconds(30);
    private readonly Uri address = new(new Uri(options.Value.Host.Length > 0 ? options.Value.Host : new SendGridClientOptions().Host), "/v3/mail/send");

    /// <summary>Posts one request for all these recipients.</summary>
    /// <param name="content">What they get.</param>
    /// <param name="document">What goes with it, or null.</param>
    /// <param name="recipients">At most 1000, each address once (provider's limit).</param>
    /// <param name="hold">Until when, and under which id, the provider is to hold it; null to send it at once.</param>
    /// <param name="cancellationToken">Given up after the request has begun, the result is <see cref="PostResult.Unknown"/>.</param>
    public async Task<PostResult> PostAsync(MailContent content, MailDocument? document, IReadOnlyList<MailRecipient> recipients, MailHold? hold, CancellationToken cancellationToken)
    {
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(TimeSpan.FromSeconds(options.Value.TimeoutSeconds));
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = MailRequest.Body(options.Value, content, document, recipients, hold) };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Value.ApiKey);
            return await ReadAsync(await client.MakeRequest(request, patience.Token), recipients.Count);
        }
        catch (HttpRequestException before) when (before.HttpRequestError is HttpRequestError.ConnectionError
            or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            return new PostResult.NotSent($"The mail provider could not be reached: {before.HttpRequestError}.");
        }
        catch (Exception during) when (during is HttpRequestException or OperationCanceledException or IOException)
        {
            return new PostResult.Unknown($"The connection to the mail provider broke before it answered: {during.GetType().Name}.");
        }
    }

    /// <summary>Posts one request that the provider sends at once.</summary>
    /// <inheritdoc cref="PostAsync(MailContent, MailDocument?, IReadOnlyList{MailRecipient}, MailHold?, CancellationToken)"/>
    public Task<PostResult> PostAsync(MailContent content, MailDocument? document, IReadOnlyList<MailRecipient> recipients, CancellationToken cancellationToken) =>
        PostAsync(content, document, recipients, null, cancellationToken);

    /// <summary>Whether the provider answers and takes our key.</summary>
    public async Task<bool> IsReachableAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await client.RequestAsync(BaseClient.Method.GET, urlPath: "scopes", cancellationToken: cancellationToken)).IsSuccessStatusCode;
        }
        catch (Exception away) when (away is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<PostResult> ReadAsync(Response response, int recipients)
    {
        if (response.StatusCode == HttpStatusCode.Accepted)
        {
            return new PostResult.Accepted(response.Headers.TryGetValues("X-Message-Id", out var ids) ? ids.First() : "");
        }

        var body = response.Body is null ? "" : await response.Body.ReadAsStringAsync();
        var (field, message) = FirstError(body);
        var reason = $"{(int)response.StatusCode} {message}".Trim();
        return response.StatusCode switch
        {
            HttpStatusCode.BadRequest when RecipientIndex(field) is { } index && index < recipients => new PostResult.RecipientRefused(index, reason),
            HttpStatusCode.RequestEntityTooLarge => new PostResult.Refused(reason, TooLarge: true),
            HttpStatusCode.BadRequest or HttpStatusCode.UnsupportedMediaType
                or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed => new PostResult.Refused(reason),
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new PostResult.NotAllowed(reason),
            HttpStatusCode.TooManyRequests => new PostResult.RateLimited(Reset(response)),
            _ => new PostResult.Unknown($"The mail provider answered {reason}."),
        };
    }

    private DateTimeOffset Reset(Response response)
    {
        var now = time.GetUtcNow();
        return response.Headers.TryGetValues("X-RateLimit-Reset", out var values)
            && long.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && DateTimeOffset.FromUnixTimeSeconds(Math.Min(seconds, now.ToUnixTimeSeconds() + 3600)) is var reset && reset > now
            ? reset
            : now + DefaultPause;
    }

    private static int? RecipientIndex(string? field) =>
        field?.Split('.') is ["personalizations", var number, ..] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;

    private static (string? Field, string Message) FirstError(string body)
    {
        try
        {
            var error = TrackerJson.ReadLoose<ProviderErrors>(body)?.Errors?.FirstOrDefault();
            return (error?.Field, error?.Message is { Length: <= 300 } text ? text : error?.Message?[..300] ?? "");
        }
        catch (JsonException)
        {
            return (null, "");
        }
    }

    private sealed record ProviderErrors(ProviderError[]? Errors);

    private sealed record ProviderError(string? Field, string? Message);
}
