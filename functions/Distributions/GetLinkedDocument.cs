using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using ImpactTracker.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Distributions;

/// <summary>The document behind a link in a mail, open to whoever has the link until it expires.</summary>
[Access(Role.Anyone)]
public sealed class GetLinkedDocument(MailLinks links, DocumentBlobs documents)
{
    /// <summary>200 with the PDF for saving, 404 for a link that we did not make, 410 for one that has expired.</summary>
    [Function(nameof(GetLinkedDocument))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "d/{token}")] HttpRequest request, string token, CancellationToken cancellation) => links.ReadDocument(token) switch
    {
        null => new PlainPage(404, "This link does not work", "It may have been cut off when it was copied. Use the link in the mail that you received, or reply to it and ask for the document."),
        { HasExpired: true } => new PlainPage(410, "This link has expired", "Reply to the mail that you received and ask for the document."),
        { } document => await FileAnswer.SaveAsync(documents, document.Path, "application/pdf", document.Name, cancellation),
    };
}
