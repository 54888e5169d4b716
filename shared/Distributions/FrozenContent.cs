using ImpactTracker.Briefs;
using ImpactTracker.Json;
using ImpactTracker.Mail;
using ImpactTracker.Storage;
using Microsoft.Extensions.Options;

namespace ImpactTracker.Distributions;

/// <summary>
/// Makes the content of a distribution from a brief: its mail, and its document attached or behind a signed link. One place, so that a
/// preview, a test mail and what is sent are the same.
/// </summary>
public sealed class FrozenContent(BriefMail mail, MailLinks links, DocumentBlobs documents, IOptions<MailOptions> options)
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>The content of a brief to lists of these titles.</summary>
    internal DistributionContent Of(Brief brief, IReadOnlyList<string> titles)
    {
        if (brief.Document is not { } document)
        {
            return new DistributionContent(mail.Compose(brief, titles), null, null);
        }

        var name = BriefMail.DocumentName(brief);
        var linked = mail.Compose(brief, titles, links.Document(document.Path, name));
        return document.Bytes <= options.Value.AttachUpToMegabytes * Megabyte
            ? new DistributionContent(mail.Compose(brief, titles), document.Path, name, linked)
            : new DistributionContent(linked, null, null);
    }

    /// <summary>Stores the content, and says where.</summary>
    internal Task<string> KeepAsync(Brief brief, IReadOnlyList<string> titles, CancellationToken cancellationToken) => KeepAsync(Of(brief, titles), cancellationToken);

    /// <summary>Stores the content of a distribution anew with a link in place of its attachment.</summary>
    /// <param name="path">Where its content lies.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Where the new content lies; null where nothing is attached.</returns>
    internal async Task<string?> LinkInsteadAsync(string path, CancellationToken cancellationToken) =>
        (await StoredAsync(path, cancellationToken)).Linked is { } linked ? await KeepAsync(new DistributionContent(linked, null, null), cancellationToken) : null;

    /// <summary>Reads stored content, with the document that goes along as an attachment, or null.</summary>
    /// <exception cref="InvalidOperationException">It is gone.</exception>
    internal async Task<(MailContent Mail, MailDocument? Document)> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var content = await StoredAsync(path, cancellationToken);
        return (content.Mail, await AttachmentAsync(content, cancellationToken));
    }

    /// <summary>The document that goes along as an attachment, or null.</summary>
    /// <exception cref="InvalidOperationException">It is gone.</exception>
    internal async Task<MailDocument?> AttachmentAsync(DistributionContent content, CancellationToken cancellationToken) =>
        content.DocumentPath is null ? null
        : new MailDocument(content.DocumentName!, "application/pdf", await documents.GetAsync(content.DocumentPath, cancellationToken) ?? throw new InvalidOperationException($"There is no document at {content.DocumentPath}."));

    private async Task<string> KeepAsync(DistributionContent content, CancellationToken cancellationToken) =>
        (await documents.PutAsync(BriefsSetup.Container, BinaryData.FromString(TrackerJson.Write(content)), ".json", "application/json", cancellationToken)).Path;

    private async Task<DistributionContent> StoredAsync(string path, CancellationToken cancellationToken) =>
        TrackerJson.Read<DistributionContent>((await documents.GetAsync(path, cancellationToken) ?? throw new InvalidOperationException($"There is no content at {path}.")).ToString());
}
