using ImpactTracker.Mail;

namespace ImpactTracker.Distributions;

/// <summary>
/// Whether an event proves that an attempt was sent whose outcome is not written down. The provider can only tell of an attempt that it took, and it
/// takes a request whole; so one event speaks for the batch. Once the provider is asked to cancel an attempt, that it was taken proves nothing any
/// more, and only what happens after sending does.
/// </summary>
internal static class AttemptProof
{
    private static readonly string[] BeforeSending = ["processed", "dropped"];

    /// <summary>The first event that proves it, or null. Also of a former attempt, while the batch was not posted again yet.</summary>
    public static MailEvent? In(BatchRow batch, IEnumerable<MailEvent> events)
    {
        (string? Attempt, bool Cancelled) sought = batch.Is switch
        {
            BatchState.Claimed or BatchState.Unknown => (batch.Attempt, batch.CancelAskedAt is not null),
            BatchState.Ready => (batch.FormerAttempt, batch.FormerCancelled),
            _ => (null, false),
        };
        return sought.Attempt is null ? null
            : events.FirstOrDefault(one => one.Attempt == sought.Attempt && (!sought.Cancelled || !BeforeSending.Contains(one.Kind)));
    }
}
