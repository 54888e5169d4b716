using ImpactTracker.Mail;

namespace ImpactTracker.Functions.Distributions;

/// <summary>Why a test mail did not go, for people.</summary>
/// <param name="Status">409 when the provider will not take it, 503 when it may later.</param>
/// <param name="Why">One sentence.</param>
internal sealed record TestMailRefusal(int Status, string Why)
{
    /// <summary>Null when the provider took it.</summary>
    public static TestMailRefusal? Of(PostResult result) => result switch
    {
        PostResult.Accepted => null,
        PostResult.RecipientRefused refused => new(409, $"The mail provider refused it: {refused.Reason}"),
        PostResult.Refused refused => new(409, $"The mail provider refused it: {refused.Reason}"),
        PostResult.NotAllowed denied => new(409, $"The mail provider does not let us send: {denied.Reason}"),
        PostResult.Unknown => new(503, "The mail provider did not answer; the test may have been sent or not."),
        _ => new(503, "The mail provider takes no mail at present; nothing was sent. Try again in a minute."),
    };
}
