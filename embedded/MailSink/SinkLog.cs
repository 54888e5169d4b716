namespace ImpactTracker.MailSink;

/// <summary>Everything MailSink logs. Request ids and counts only: an address or a subject is never written to a log.</summary>
internal static partial class SinkLog
{
    [LoggerMessage(1, LogLevel.Information, "Accepted {RequestId}: {Messages} messages, {Attachments} attachments.")]
    public static partial void Accepted(ILogger logger, string requestId, int messages, int attachments);

    [LoggerMessage(2, LogLevel.Information, "Refused a request with {Status}: {Errors} errors, the first in {Field}.")]
    public static partial void Refused(ILogger logger, int status, int errors, string? field);

    [LoggerMessage(3, LogLevel.Information, "Answered a request as told: {Mode}.")]
    public static partial void Misbehaved(ILogger logger, string mode);

    [LoggerMessage(4, LogLevel.Information, "The outbox holds {Messages} messages of {Requests} requests.")]
    public static partial void Opened(ILogger logger, int messages, int requests);

    [LoggerMessage(5, LogLevel.Warning, "The file {File} in the outbox cannot be read and is left alone.")]
    public static partial void Unreadable(ILogger logger, string file, Exception fault);

    [LoggerMessage(6, LogLevel.Warning, "The webhook did not take {Events} events (status {Status}, 0 for no answer). Tried again.")]
    public static partial void WebhookRefused(ILogger logger, int events, int status);

    [LoggerMessage(7, LogLevel.Warning, "The webhook did not take the events of {RequestId} for 24 hours. Given up.")]
    public static partial void WebhookGivenUp(ILogger logger, string requestId);

    [LoggerMessage(8, LogLevel.Error, "A request could not be served.")]
    public static partial void Fault(ILogger logger, Exception fault);

    [LoggerMessage(9, LogLevel.Debug, "Posted {Events} events to the webhook.")]
    public static partial void Posted(ILogger logger, int events);

    [LoggerMessage(10, LogLevel.Information, "Removed {Messages} messages from the outbox.")]
    public static partial void Removed(ILogger logger, int messages);
}
