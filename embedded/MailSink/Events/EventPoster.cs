using System.Globalization;
using System.Net.Http.Headers;
using ImpactTracker.MailSink.Keeping;

namespace ImpactTracker.MailSink.Events;

/// <summary>
/// Posts due events to the webhook, signed, until it answers 2xx; with growing waits, for 24 hours. A request counts as told
/// when all its events were taken; else all of them are posted again, so that the receiver sees real duplicates.
/// </summary>
internal sealed class EventPoster(
    PendingEvents pending,
    EventComposer composer,
    EventChoices choices,
    SigningKey key,
    RequestFiles files,
    SinkOptions options,
    TimeProvider time,
    ILogger<EventPoster> logger) : BackgroundService
{
    private const int RequestsAtOnce = 64;
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Webhook is not { } webhook)
        {
            return;
        }

        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = AnswerTime };
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var due = await pending.TakeAsync(RequestsAtOnce, time, stoppingToken);
                await PostAsync(client, webhook, due, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task PostAsync(HttpClient client, Uri webhook, List<PendingRequest> due, CancellationToken stop)
    {
        var settings = choices.Settings;
        var events = due.SelectMany(one => Compose(one, settings.Duplicate)).ToArray();
        if (settings.Shuffle)
        {
            Random.Shared.Shuffle(events);
        }

        var failed = new HashSet<PendingRequest>();
        var answers = true;
        foreach (var batch in EventBatch.Split(events))
        {
            // After one refusal the rest of the round waits with it, rather than knocking on a closed door.
            answers = answers && await PostAsync(client, webhook, batch, stop);
            if (!answers)
            {
                failed.UnionWith(batch.Requests);
            }
        }

        foreach (var one in due)
        {
            Settle(one, failed.Contains(one));
        }
    }

    private List<(PendingRequest Owner, ReadOnlyMemory<byte> Event)> Compose(PendingRequest one, int copies)
    {
        try
        {
            return one.Request.Removed ? [] : composer.Compose(one.Request, copies).ConvertAll(bytes => (one, bytes));
        }
        catch (Exception fault) when (fault is IOException or System.Text.Json.JsonException)
        {
            // Removed at this moment, or broken by hand: there is nothing to tell.
            SinkLog.Unreadable(logger, one.Request.File, fault);
            return [];
        }
    }

    private async Task<bool> PostAsync(HttpClient client, Uri webhook, EventBatch batch, CancellationToken stop)
    {
        var body = batch.Body();
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.UserAgent.ParseAdd("SendGrid-Event-API");
        request.Headers.Add("X-Twilio-Email-Event-Webhook-Timestamp", timestamp);
        request.Headers.Add("X-Twilio-Email-Event-Webhook-Signature", key.Sign(timestamp, body));
        var status = 0;
        try
        {
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            if (answer.IsSuccessStatusCode)
            {
                SinkLog.Posted(logger, batch.Count);
                return true;
            }

            status = (int)answer.StatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException || (fault is TaskCanceledException && !stop.IsCancellationRequested))
        {
            // No answer counts as a refusal.
        }

        SinkLog.WebhookRefused(logger, batch.Count, status);
        return false;
    }

    private void Settle(PendingRequest one, bool failed)
    {
        if (!failed)
        {
            files.Unmark(one.Request.File);
        }
        else if (one.IsPastPatience(time.GetUtcNow()))
        {
            files.Unmark(one.Request.File);
            SinkLog.WebhookGivenUp(logger, one.Request.RequestId);
        }
        else
        {
            pending.Add(one.AfterFailure(), time.GetUtcNow() + one.Wait);
        }
    }
}
