using SendGrid.Helpers.Mail;
using Address = SendGrid.Helpers.Mail.EmailAddress;

namespace ImpactTracker.Mail;

/// <summary>Our message as the provider's request: one personalization per recipient, the document once, tracking off unless it is set.</summary>
internal static class MailRequest
{
    public static SendGridMessage From(MailOptions options, MailContent content, MailDocument? document, IReadOnlyList<MailRecipient> recipients)
    {
        var message = new SendGridMessage
        {
            From = new Address(options.From, options.FromName),
            Subject = content.Subject,
            PlainTextContent = content.Text,
            HtmlContent = content.Html,
            Personalizations = [.. recipients.Select(From)],
        };

        // Off unless the settings say otherwise: open and click tracking fall under PECR regulation 6, and scanners make their figures worthless.
        message.SetClickTracking(options.TrackClicks, options.TrackClicks);
        message.SetOpenTracking(options.TrackOpens);
        message.SetSubscriptionTracking(false);
        if (document is not null)
        {
            message.AddAttachment(document.Name, Convert.ToBase64String(document.Content.ToMemory().Span), document.MediaType, "attachment");
        }

        return message;
    }

    private static Personalization From(MailRecipient recipient) => new()
    {
        Tos = [new Address(recipient.Address)],
        Substitutions = recipient.Substitutions.ToDictionary(StringComparer.Ordinal),
        Headers = recipient.Headers.Count == 0 ? null : recipient.Headers.ToDictionary(StringComparer.Ordinal),
        CustomArgs = recipient.Arguments.Count == 0 ? null : recipient.Arguments.ToDictionary(StringComparer.Ordinal),
    };
}
