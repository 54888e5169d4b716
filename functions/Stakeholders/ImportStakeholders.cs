using System.Text;
using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Stakeholders;

/// <summary>Takes contacts from a CSV file, onto a list where one is named.</summary>
[Access(Role.Manager)]
public sealed class ImportStakeholders(ContactImport import)
{
    private const int MaxBytes = 50 * 1024 * 1024;

    /// <summary>200 with the balance of the rows.</summary>
    [Function(nameof(ImportStakeholders))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/stakeholders/import")] HttpRequest request, CancellationToken cancellation)
    {
        request.Expect("text/csv", "text/plain", "application/octet-stream");
        var list = request.Text("list");
        if (list is not null && !Checks.IsId(list))
        {
            throw HttpFaultException.Field("list", Checks.IdRule);
        }

        var bytes = await request.ReadBytesAsync(MaxBytes, cancellation);
        using var text = new StringReader(Decode(bytes.Span));
        return Answers.Of(await import.ImportAsync(text, list, cancellation), static report => report);
    }

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes);
        }
        catch (DecoderFallbackException)
        {
            throw HttpFaultException.Field("body", "is not UTF-8 text; save the file as CSV UTF-8");
        }
    }
}
