using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Distributions;

/// <summary>Asks whether a distribution is to be called off, and says what that does.</summary>
[Access(Role.Manager)]
public sealed class ShowCancel(PageDesk pages, DistributionReading reading)
{
    /// <summary>200 with the question, 404 when there is no such distribution.</summary>
    [Function(nameof(ShowCancel))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "distributions/{distributionId}/cancel")] HttpRequest request, string distributionId, CancellationToken cancellation) =>
        await reading.PartAsync(distributionId, cancellation) is { } part
            ? pages.Show<CancelPage, CancelModel>(request, new CancelModel(part, pages.NewForm(request)))
            : Problems.Missing($"distribution '{distributionId}'");
}
