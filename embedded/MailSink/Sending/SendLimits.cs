namespace ImpactTracker.MailSink.Sending;

/// <summary>
/// The documented limits of <c>POST /v3/mail/send</c>. Sources: SendGrid's page "Limitations" (size, recipients, custom
/// arguments, names, from) and its OpenAPI document for mail/send (all others).
/// </summary>
internal static class SendLimits
{
    /// <summary>"The total size of your email, including attachments, must be less than 30MB."</summary>
    public const int RequestBytes = 30 * 1024 * 1024;

    public const int Personalizations = 1000;

    /// <summary>To, cc and bcc together, over all personalizations.</summary>
    public const int Recipients = 1000;

    public const int ReplyTos = 1000;

    public const int Categories = 10;

    public const int CategoryLength = 255;

    /// <summary>
    /// Custom arguments of a whole request, as compact JSON. The documents say "total length" in one place and "per
    /// personalization" in another; what passes the stricter reading passes both.
    /// </summary>
    public const int CustomArgsBytes = 10_000;

    /// <summary>Substitutions of one personalization, as compact JSON.</summary>
    public const int SubstitutionsBytes = 10_000;

    public const int GroupsToDisplay = 25;

    public const int AddressLength = 320;

    public static readonly TimeSpan Ahead = TimeSpan.FromHours(72);
}
