using System.ComponentModel.DataAnnotations;

namespace ImpactTracker.Mail;

/// <summary>Settings of the section <c>Mail</c>.</summary>
public sealed class MailOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Mail";

    /// <summary>The mail provider's API key; a secret.</summary>
    [Required(ErrorMessage = "The setting Mail__ApiKey is missing: set it to the SendGrid API key.")]
    public string ApiKey { get; set; } = "";

    /// <summary>The provider's base address, such as https://api.eu.sendgrid.com; empty for SendGrid's own default.</summary>
    public string Host { get; set; } = "";

    /// <summary>The address that mail comes from; its domain must be authenticated with the provider.</summary>
    [Required(ErrorMessage = "The setting Mail__From is missing: set it to the address that briefs come from.")]
    public string From { get; set; } = "";

    /// <summary>The name that mail comes from: who the recipient would say wrote to them.</summary>
    [Required(ErrorMessage = "The setting Mail__FromName is missing: set it to the name that briefs come from.")]
    public string FromName { get; set; } = "";

    /// <summary>The sender's postal address in one line; UK rules ask every sender to say who and where they are.</summary>
    [Required(ErrorMessage = "The setting Mail__PostalAddress is missing: set it to the sender's postal address, in one line.")]
    public string PostalAddress { get; set; } = "";

    /// <summary>Who and where the sender is, as it stands at the foot of every mail.</summary>
    public string SenderLine() => $"{FromName}, {PostalAddress}";

    /// <summary>The public key of the provider's signed event webhook: Base64 of its SubjectPublicKeyInfo.</summary>
    [Required(ErrorMessage = "The setting Mail__WebhookPublicKey is missing: set it to the public key of the signed event webhook.")]
    public string WebhookPublicKey { get; set; } = "";

    /// <summary>A larger document is not attached: the mail links to it. 0 to 10 MB; 10 is the provider's advice, and 0 links always.</summary>
    [Range(0, 10, ErrorMessage = "The setting Mail__AttachUpToMegabytes must be a whole number from 0 to 10.")]
    public int AttachUpToMegabytes { get; set; } = 10;

    /// <summary>Whether the provider puts a picture into the mail that tells it who opens it. In the UK that needs consent (PECR regulation 6).</summary>
    public bool TrackOpens { get; set; }

    /// <summary>Whether the provider leads links by way of itself to count clicks. The same consent is needed.</summary>
    public bool TrackClicks { get; set; }

    /// <summary>How long the provider may take to answer, in seconds.</summary>
    [Range(1, 300)]
    public int TimeoutSeconds { get; set; } = 60;
}
