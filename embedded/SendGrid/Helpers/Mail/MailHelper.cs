using System.Text.RegularExpressions;

namespace SendGrid.Helpers.Mail;

/// <summary>Ready-made messages for the common cases.</summary>
public partial class MailHelper
{
    public static SendGridMessage CreateSingleEmail(EmailAddress from, EmailAddress to, string subject, string plainTextContent, string htmlContent)
    {
        var message = new SendGridMessage();
        message.SetFrom(from);
        message.SetSubject(subject);
        AddContents(message, plainTextContent, htmlContent);
        message.AddTo(to);
        return message;
    }

    public static SendGridMessage CreateSingleTemplateEmail(EmailAddress from, EmailAddress to, string templateId, object dynamicTemplateData) =>
        CreateSingleTemplateEmailToMultipleRecipients(from, [to], templateId, dynamicTemplateData);

    public static SendGridMessage CreateSingleEmailToMultipleRecipients(
        EmailAddress from,
        List<EmailAddress> tos,
        string subject,
        string plainTextContent,
        string htmlContent) =>
        CreateSingleEmailToMultipleRecipients(from, tos, subject, plainTextContent, htmlContent, showAllRecipients: false);

    /// <param name="from">The sender.</param>
    /// <param name="tos">The recipients.</param>
    /// <param name="subject">The subject of all.</param>
    /// <param name="plainTextContent">The text form; none when empty.</param>
    /// <param name="htmlContent">The HTML form; none when empty.</param>
    /// <param name="showAllRecipients">True: one message that shows everybody to everybody; false: one message each.</param>
    public static SendGridMessage CreateSingleEmailToMultipleRecipients(
        EmailAddress from,
        List<EmailAddress> tos,
        string subject,
        string plainTextContent,
        string htmlContent,
        bool showAllRecipients = false)
    {
        var message = new SendGridMessage();
        message.SetFrom(from);
        message.SetGlobalSubject(subject);
        AddContents(message, plainTextContent, htmlContent);
        if (showAllRecipients)
        {
            message.AddTos(tos);
            return message;
        }

        for (var i = 0; i < tos.Count; i++)
        {
            message.AddTo(tos[i], i);
        }

        return message;
    }

    public static SendGridMessage CreateSingleTemplateEmailToMultipleRecipients(
        EmailAddress from,
        List<EmailAddress> tos,
        string templateId,
        object dynamicTemplateData) =>
        Templated(from, tos, templateId, _ => dynamicTemplateData);

    public static SendGridMessage CreateMultipleEmailsToMultipleRecipients(
        EmailAddress from,
        List<EmailAddress> tos,
        List<string> subjects,
        string plainTextContent,
        string htmlContent,
        List<Dictionary<string, string>> substitutions)
    {
        var message = new SendGridMessage();
        message.SetFrom(from);
        AddContents(message, plainTextContent, htmlContent);
        for (var i = 0; i < tos.Count; i++)
        {
            message.AddTo(tos[i], i);
            message.SetSubject(subjects[i], i);
            message.AddSubstitutions(substitutions[i], i);
        }

        return message;
    }

    public static SendGridMessage CreateMultipleTemplateEmailsToMultipleRecipients(
        EmailAddress from,
        List<EmailAddress> tos,
        string templateId,
        List<object> dynamicTemplateData) =>
        Templated(from, tos, templateId, i => dynamicTemplateData?[i]);

    /// <summary>Reads <c>name@example.org</c> or <c>Name &lt;name@example.org&gt;</c>; anything else is taken as the address.</summary>
    public static EmailAddress StringToEmailAddress(string rfc2822Email)
    {
        var match = NamedAddress().Match(rfc2822Email);
        return match.Success
            ? new EmailAddress(match.Groups["email"].Value.Trim(), match.Groups["name"].Value.Trim())
            : new EmailAddress(rfc2822Email);
    }

    private static SendGridMessage Templated(EmailAddress from, List<EmailAddress> tos, string templateId, Func<int, object> data)
    {
        if (string.IsNullOrWhiteSpace(templateId))
        {
            throw new ArgumentException("A template id is required when creating a dynamic template email.", nameof(templateId));
        }

        var message = new SendGridMessage { TemplateId = templateId };
        message.SetFrom(from);
        for (var i = 0; i < tos.Count; i++)
        {
            message.AddTo(tos[i], i);
            if (data(i) is { } value)
            {
                message.SetTemplateData(value, i);
            }
        }

        return message;
    }

    private static void AddContents(SendGridMessage message, string plainText, string html)
    {
        if (!string.IsNullOrEmpty(plainText))
        {
            message.AddContent(MimeType.Text, plainText);
        }

        if (!string.IsNullOrEmpty(html))
        {
            message.AddContent(MimeType.Html, html);
        }
    }

    [GeneratedRegex(@"^(?<name>[^<]*)<(?<email>[^<>]*@[^<>]*)>\s*$|^(?<name>)(?<email>[^<>]*@[^<>]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex NamedAddress();
}
