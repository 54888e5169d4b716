using System.Net;

namespace ImpactTracker.Mail;

/// <summary>One recipient of a message.</summary>
/// <param name="Address">As we keep it.</param>
/// <param name="Greeting">Who is greeted: a person's or an organisation's name.</param>
/// <param name="UnsubscribeUrl">The recipient's own unsubscribe link (RFC 8058); null for mail that somebody's work needs and nobody subscribes to.</param>
/// <param name="Arguments">What the provider sends back with each event about this message; no personal data.</param>
public sealed record MailRecipient(string Address, string Greeting, Uri? UnsubscribeUrl, IReadOnlyDictionary<string, string> Arguments)
{
    /// <summary>What stands in place of each tag of <see cref="MailContent"/>.</summary>
    public IReadOnlyDictionary<string, string> Substitutions => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [MailContent.GreetingTag] = $"Dear {Greeting},",
        [MailContent.GreetingHtmlTag] = $"Dear {WebUtility.HtmlEncode(Greeting)},",
        [MailContent.UnsubscribeTag] = UnsubscribeUrl?.AbsoluteUri ?? "",
    };

    /// <summary>The headers that let a mail program offer to unsubscribe with one click (RFC 2369, RFC 8058).</summary>
    public IReadOnlyDictionary<string, string> Headers => UnsubscribeUrl is null ? new Dictionary<string, string>() : new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["List-Unsubscribe"] = $"<{UnsubscribeUrl.AbsoluteUri}>",
        ["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click",
    };
}
