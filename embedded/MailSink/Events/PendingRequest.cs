using ImpactTracker.MailSink.Keeping;

namespace ImpactTracker.MailSink.Events;

/// <summary>A request whose events are to be posted, and how often that has failed.</summary>
internal sealed class PendingRequest(KeptRequest request, int failures)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <summary>SendGrid retries an event for a rolling 24 hours (Event Webhook reference).</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    public KeptRequest Request => request;

    /// <summary>The wait before the next try doubles with each failure, up to ten minutes.</summary>
    public TimeSpan Wait => TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, FirstWait.Ticks << Math.Min(failures, 20)));

    public PendingRequest AfterFailure() => new(request, failures + 1);

    public bool IsPastPatience(DateTimeOffset now) => now - request.DueAt > Patience;
}
