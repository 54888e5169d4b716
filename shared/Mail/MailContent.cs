namespace ImpactTracker.Mail;

/// <summary>
/// The content that all recipients of a distribution share, with tags where each gets something of their own. The provider puts
/// each recipient's values in; <see cref="For"/> does the same here, so that a preview is what goes out.
/// </summary>
/// <param name="Subject">One line.</param>
/// <param name="Text">The text part.</param>
/// <param name="Html">The HTML part.</param>
public sealed record MailContent(string Subject, string Text, string Html)
{
    /// <summary>"Dear …," in the text part.</summary>
    public const string GreetingTag = "-greeting-text-";

    /// <summary>"Dear …," in the HTML part, encoded.</summary>
    public const string GreetingHtmlTag = "-greeting-html-";

    /// <summary>The recipient's unsubscribe link, in both parts.</summary>
    public const string UnsubscribeTag = "-unsubscribe-url-";

    /// <summary>The content as one recipient gets it.</summary>
    public MailContent For(MailRecipient recipient) => new(Put(Subject, recipient), Put(Text, recipient), Put(Html, recipient));

    private static string Put(string text, MailRecipient recipient) =>
        recipient.Substitutions.Aggregate(text, static (result, tag) => result.Replace(tag.Key, tag.Value, StringComparison.Ordinal));
}
