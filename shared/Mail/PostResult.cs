namespace ImpactTracker.Mail;

/// <summary>What is known after one attempt to hand a message to the provider.</summary>
public abstract record PostResult
{
    private PostResult()
    {
    }

    /// <summary>The provider has taken it for all recipients.</summary>
    /// <param name="MessageId">The provider's id of the request; the id of each message begins with it.</param>
    public sealed record Accepted(string MessageId) : PostResult;

    /// <summary>Nothing was taken, because of one recipient; without them it may be.</summary>
    /// <param name="Index">Which, in the order of the request.</param>
    /// <param name="Reason">In the provider's words.</param>
    public sealed record RecipientRefused(int Index, string Reason) : PostResult;

    /// <summary>Nothing was taken and would not be if it were tried again.</summary>
    /// <param name="Reason">In the provider's words.</param>
    /// <param name="TooLarge">Whether it was refused for its size (413): without a document it may be taken.</param>
    public sealed record Refused(string Reason, bool TooLarge = false) : PostResult;

    /// <summary>Nothing was taken, because our key may not send; somebody must mend the account.</summary>
    /// <param name="Reason">In the provider's words.</param>
    public sealed record NotAllowed(string Reason) : PostResult;

    /// <summary>Nothing was taken; it may be tried from then on.</summary>
    public sealed record RateLimited(DateTimeOffset Until) : PostResult;

    /// <summary>No byte of it left this machine; it may be tried again.</summary>
    public sealed record NotSent(string Reason) : PostResult;

    /// <summary>It may have been taken or not. It must not be tried again before that is known.</summary>
    public sealed record Unknown(string Reason) : PostResult;
}
