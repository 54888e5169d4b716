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
        return document.Bytes <= options.Value.AttachUpToMegabytes * Megabyte
            ? new DistributionContent(mail.Compose(brief, titles), document.Path, name)
            : new DistributionContent(mail.Compose(brief, titles, links.Document(document.Path, name)), null, null);
    }

    /// <summary>Stores the content, and says where.</summary>
    internal async Task<string> KeepAsync(Brief brief, IReadOnlyList<string> titles, CancellationToken cancellationToken) =>
        (await documents.PutAsync(BriefsSetup.Container, BinaryData.FromString(TrackerJson.Write(Of(brief, titles))), ".json", "application/json", cancellationToken)).Path;

    /// <summary>The document that goes along as an attachment, or null.</summary>
    /// <exception cref="InvalidOperationException">It is gone.</exception>
    internal async Task<MailDocument?> AttachmentAsync(DistributionContent content, CancellationToken cancellationToken) =>
        content.DocumentPath is null ? null
        : new MailDocument(content.DocumentName!, "application/pdf", await documents.GetAsync(content.DocumentPath, cancellationToken) ?? throw new InvalidOperationException($"There is no document at {content.DocumentPath}."));
}
