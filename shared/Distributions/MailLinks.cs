using System.Globalization;
using ImpactTracker.Mail;
using Microsoft.Extensions.Options;

namespace ImpactTracker.Distributions;

/// <summary>The links of a mail, which work without login because this app signed them.</summary>
public sealed class MailLinks(SignedToken tokens, IOptions<LinkOptions> options, TimeProvider time)
{
    private const string Purpose = "unsubscribe";
    private const string DocumentPurpose = "document";
    private const char Between = '.';

    /// <summary>An unsubscribe link that belongs to nobody and changes nothing.</summary>
    public Uri NoUnsubscribe => Link("unsubscribe", "nobody");

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>The unsubscribe link of a stakeholder.</summary>
    /// <param name="stakeholderId">Whose link it is.</param>
    /// <param name="distributionId">Where it is sent, so that the page can offer to leave one of its lists; null offers to leave everything.</param>
    public Uri Unsubscribe(string stakeholderId, string? distributionId = null) =>
        Link("unsubscribe", tokens.Sign(Purpose, distributionId is null ? stakeholderId : $"{stakeholderId}{Between}{distributionId}"));

    /// <summary>What an unsubscribe token says, or null for one that this app did not sign.</summary>
    public UnsubscribeLink? ReadUnsubscribe(string token) =>
        tokens.Read(Purpose, token)?.Split(Between) switch
        {
            [var stakeholder] => new UnsubscribeLink(stakeholder, null),
            [var stakeholder, var distribution] => new UnsubscribeLink(stakeholder, distribution),
            _ => null,
        };

    /// <summary>A link to a stored document, the same for a whole day: it expires with the day that is so many days ahead.</summary>
    public Uri Document(string path, string name) =>
        Link("d", tokens.Sign(DocumentPurpose, string.Create(CultureInfo.InvariantCulture, $"{Today.AddDays(options.Value.DocumentDays):yyyy-MM-dd} {path} {name}")));

    /// <summary>What a document token leads to, or null for one that this app did not sign.</summary>
    public LinkedDocument? ReadDocument(string token) =>
        tokens.Read(DocumentPurpose, token)?.Split(' ', 3) is [var last, var path, var name]
            ? new LinkedDocument(path, name, Today > DateOnly.ParseExact(last, "O", CultureInfo.InvariantCulture))
            : null;

    private Uri Link(string route, string token) => new($"{options.Value.BaseUrl.TrimEnd('/')}/{route}/{token}");
}
