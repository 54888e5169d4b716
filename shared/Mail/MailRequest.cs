using SendGrid.Helpers.Mail;
using Address = SendGrid.Helpers.Mail.EmailAddress;

namespace ImpactTracker.Mail;

/// <summary>Our message as the provider's request: one personalization per recipient, the document once, tracking off unless it is set.</summary>
internal static class MailRequest
{
    /// <summary>The request's body.</summary>
    public static HttpContent Body(MailOptions options, MailContent content, MailDocument? document, IReadOnlyList<MailRecipient> recipients, MailHold? hold)
    {
        // Nobody can have written this into the brief.
        var mark = $"document-{Guid.NewGuid():N}";
        return new MailRequestBody(From(options, content, document, mark, recipients, hold).Serialize(), mark, document);
    }

    private static SendGridMessage From(MailOptions options, MailContent content, MailDocument? document, string mark, IReadOnlyList<MailRecipient> recipients, MailHold? hold)
    {
        // What is the same for all recipients stands in the request once; the provider counts all custom arguments of a request together.
        var shared = recipients.Count < 2 ? [] : recipients[0].Arguments
            .Where(one => recipients.All(recipient => recipient.Arguments.TryGetValue(one.Key, out var value) && value == one.Value)).ToDictionary(StringComparer.Ordinal);
        var message = new SendGridMessage
        {
            From = new Address(options.From, options.FromName),
            Subject = content.Subject,
            PlainTextContent = content.Text,
            HtmlContent = content.Html,
            CustomArgs = shared.Count == 0 ? null : shared,
            Personalizations = [.. recipients.Select(recipient => From(recipient, shared))],
        };

        // Off unless the settings say otherwise: open and click tracking fall under PECR regulation 6, and scanners make their figures worthless.
        message.SetClickTracking(options.TrackClicks, options.TrackClicks);
        message.SetOpenTracking(options.TrackOpens);
        message.SetSubscriptionTracking(false);
        if (document is not null)
        {
            message.AddAttachment(document.Name, mark, document.MediaType, "attachment");
        }

        if (hold is not null)
        {
            message.SetBatchId(hold.Id);
            message.SendAt = hold.SendAt.ToUnixTimeSeconds();
        }

        return message;
    }

    private static Personalization From(MailRecipient recipient, Dictionary<string, string> shared)
    {
        var own = recipient.Arguments.Where(one => !shared.ContainsKey(one.Key)).ToDictionary(StringComparer.Ordinal);
        return new Personalization
        {
            Tos = [new Address(recipient.Address)],
            Substitutions = recipient.Substitutions.ToDictionary(StringComparer.Ordinal),
            Headers = recipient.Headers.Count == 0 ? null : recipient.Headers.ToDictionary(StringComparer.Ordinal),
            CustomArgs = own.Count == 0 ? null : own,
        };
    }
}
