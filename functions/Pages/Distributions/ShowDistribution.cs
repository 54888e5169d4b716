using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Distributions;

/// <summary>One sending with its balance, which moves by itself; its deliveries are for managers.</summary>
[Access(Role.Viewer)]
public sealed class ShowDistribution(DistributionReading reading)
{
    /// <summary>200, deliveries of one <c>state</c> where that is given; 404 when there is no such distribution.</summary>
    [Function(nameof(ShowDistribution))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "distributions/{distributionId}")] HttpRequest request, string distributionId, CancellationToken cancellation) =>
        reading.ShowAsync(request, distributionId, null, cancellation);
}
