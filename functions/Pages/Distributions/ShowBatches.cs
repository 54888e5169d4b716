using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Distributions;

/// <summary>The batches of a distribution and what is known of each; where nothing is known, a person may decide.</summary>
[Access(Role.Manager)]
public sealed class ShowBatches(PageDesk pages, DistributionReading reading, UnknownBatches batches)
{
    private const int MostShown = 200;

    /// <summary>200 with the batches, the unknown ones first; 404 when there is no such distribution.</summary>
    [Function(nameof(ShowBatches))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "distributions/{distributionId}/batches")] HttpRequest request, string distributionId, CancellationToken cancellation) =>
        await reading.PartAsync(distributionId, cancellation) is { } part && await batches.ListAsync(distributionId, null, cancellation) is { } all
            ? pages.Show<BatchesPage, BatchesModel>(request, new BatchesModel(part, [.. all.OrderBy(static one => one.State != "unknown").ThenBy(static one => one.Number).Take(MostShown)], all.Count))
            : Problems.Missing($"distribution '{distributionId}'");
}
