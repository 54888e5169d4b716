using ImpactTracker.Mail;
using Microsoft.Extensions.Options;

namespace ImpactTracker.Distributions;

/// <summary>The links of a mail, which work without login because this app signed them.</summary>
public sealed class MailLinks(SignedToken tokens, IOptions<LinkOptions> options)
{
    private const string Purpose = "unsubscribe";
    private const char Between = '.';

    /// <summary>The unsubscribe link of a stakeholder.</summary>
    /// <param name="stakeholderId">Whose link it is.</param>
    /// <param name="distributionId">Where it is sent, so that the page can offer to leave one of its lists; null offers to leave everything.</param>
    public Uri Unsubscribe(string stakeholderId, string? distributionId = null) =>
        new($"{options.Value.BaseUrl.TrimEnd('/')}/unsubscribe/{tokens.Sign(Purpose, distributionId is null ? stakeholderId : $"{stakeholderId}{Between}{distributionId}")}");

    /// <summary>What an unsubscribe token says, or null for one that this app did not sign.</summary>
    public UnsubscribeLink? ReadUnsubscribe(string token) =>
        tokens.Read(Purpose, token)?.Split(Between) switch
        {
            [var stakeholder] => new UnsubscribeLink(stakeholder, null),
            [var stakeholder, var distribution] => new UnsubscribeLink(stakeholder, distribution),
            _ => null,
        };
}
