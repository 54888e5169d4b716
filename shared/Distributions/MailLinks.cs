using ImpactTracker.Mail;
using Microsoft.Extensions.Options;

namespace ImpactTracker.Distributions;

/// <summary>The links of a mail, which work without login because this app signed them.</summary>
public sealed class MailLinks(SignedToken tokens, IOptions<LinkOptions> options)
{
    private const string Purpose = "unsubscribe";

    /// <summary>The unsubscribe link of a stakeholder.</summary>
    public Uri Unsubscribe(string stakeholderId) =>
        new($"{options.Value.BaseUrl.TrimEnd('/')}/unsubscribe/{tokens.Sign(Purpose, stakeholderId)}");

    /// <summary>Whose unsubscribe token it is, or null for one that this app did not sign.</summary>
    public string? ReadUnsubscribe(string token) => tokens.Read(Purpose, token);
}
