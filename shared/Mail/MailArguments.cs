namespace ImpactTracker.Mail;

/// <summary>The names of the custom arguments that tie a provider's event to our rows. They hold ids, never personal data.</summary>
public static class MailArguments
{
    /// <summary>The batch: a partition of the ledger.</summary>
    public const string Batch = "b";

    /// <summary>The delivery within the batch.</summary>
    public const string Delivery = "d";

    /// <summary>What mail that is no distribution's is: <c>digest</c>, <c>test</c> or <c>share</c>.</summary>
    public const string Kind = "k";

    /// <summary>The link to a report that it carries: the report's id, a slash and the link's id.</summary>
    public const string Share = "s";

    /// <summary>The attempt that posted it.</summary>
    public const string Attempt = "a";
}
