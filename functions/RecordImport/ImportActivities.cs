using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using ImpactTracker.RecordImport;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.RecordImport;

/// <summary>Takes engagement activities and influences on policy from a file that another system made, or that was exported here.</summary>
[Access(Role.Manager)]
public sealed class ImportActivities(FileImport import)
{
    private const int MaxBytes = 50 * 1024 * 1024;

    /// <summary>200 with the balance of the rows; 413 for more than 50 MB, 415 when nothing in the body can be recognised.</summary>
    [Function(nameof(ImportActivities))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/activities/import")] HttpRequest request, CancellationToken cancellation)
    {
        var award = request.Text("award");
        if (award is not null && !Checks.IsId(award))
        {
            throw HttpFaultException.Field("award", Checks.IdRule);
        }

        var dryRun = request.Text("dryRun")?.ToLowerInvariant() switch
        {
            null or "false" => false,
            "true" => true,
            _ => throw HttpFaultException.Field("dryRun", "must be true or false"),
        };

        await using var file = await request.SpoolAsync(MaxBytes, cancellation);
        return await import.ImportAsync(file, new ImportRequest(award, dryRun, request.Caller().Name), cancellation) switch
        {
            ImportEnding.Read read => new JsonAnswer(200, read.Report),
            ImportEnding.Unrecognised unrecognised => Problems.Of(415, unrecognised.Why),
            ImportEnding.TooLarge large => Problems.Of(413, large.Why),
            ImportEnding.Invalid invalid => Problems.Invalid(invalid.Errors),
            var other => throw new InvalidOperationException($"{other.GetType().Name} has no answer."),
        };
    }
}
