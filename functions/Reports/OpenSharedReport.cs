using ImpactTracker.Functions.Http;
using ImpactTracker.Reports.Sharing;
using ImpactTracker.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Reports;

/// <summary>A document of a report behind a link that works without login.</summary>
[Access(Role.Anyone)]
public sealed class OpenSharedReport(SharedReading shared, DocumentBlobs documents)
{
    private static readonly PlainPage NotValid = new(404, "This link does not work", "It may have been cut off when it was copied. Use the link in the mail that you received, or ask whoever sent it.");

    private static readonly PlainPage Over = new(410, "This link works no longer", "It has expired or was withdrawn. Ask whoever sent it for a new one.");

    /// <summary>200 with the document, or with its headers alone for whoever only asks whether it is there; 404 for a token that we did not sign, 410 when the link has expired or was withdrawn.</summary>
    [Function(nameof(OpenSharedReport))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "shared/{token}")] HttpRequest request, string token, CancellationToken cancellation)
    {
        var format = request.Text("format");
        return format is not null && !SharedReading.Formats.Contains(format) ? throw HttpFaultException.Field("format", $"must be one of {string.Join(", ", SharedReading.Formats)}")
            : await shared.OpenAsync(token, format, isUse: !HttpMethods.IsHead(request.Method), cancellation) switch
            {
                null => NotValid,
                { File: null } => Over,
                { File: { } file, Name: var name } => await ReportFileAnswer.OfAsync(documents, file, name, cancellation),
            };
    }
}
