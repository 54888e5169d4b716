using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Stakeholders;

/// <summary>Takes contacts from a CSV or vCard file, recognised by its content, onto a list where one is named.</summary>
[Access(Role.Manager)]
public sealed class ImportStakeholders(ContactImport import)
{
    /// <summary>The largest file, in bytes.</summary>
    internal const int MaxBytes = 50 * 1024 * 1024;

    /// <summary>200 with the balance of the rows.</summary>
    [Function(nameof(ImportStakeholders))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/stakeholders/import")] HttpRequest request, CancellationToken cancellation)
    {
        request.Expect("text/csv", "text/plain", "text/vcard", "text/x-vcard", "text/directory", "application/octet-stream");
        var list = request.Text("list");
        if (list is not null && !Checks.IsId(list))
        {
            throw HttpFaultException.Field("list", Checks.IdRule);
        }

        var dryRun = request.Text("dryRun")?.ToLowerInvariant() switch
        {
            null or "false" => false,
            "true" => true,
            _ => throw HttpFaultException.Field("dryRun", "must be true or false"),
        };
        var defaults = new ContactDefaults
        {
            Organisation = request.Text("organisation"),
            OrganisationType = request.Text("organisationType"),
            SubscriberType = request.Text("subscriberType"),
            LawfulBasis = request.Text("lawfulBasis"),
            Source = request.Text("source"),
            ReviewBy = request.Text("reviewBy"),
        };
        var bytes = await request.ReadBytesAsync(MaxBytes, cancellation);
        var text = Utf8Text.Decode(bytes.Span) ?? throw HttpFaultException.Field("body", "is not UTF-8 text; save the file as CSV UTF-8, or export the cards in UTF-8");
        return Answers.Of(await import.ImportAsync(text, new ContactImportRequest(list, dryRun, defaults), cancellation), static report => report);
    }
}
