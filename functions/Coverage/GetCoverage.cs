using ImpactTracker.Coverage;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Coverage;

/// <summary>Which organisations of a list an award has reached.</summary>
[Access(Role.Viewer)]
public sealed class GetCoverage(CoverageReading coverage)
{
    /// <summary>200 with each organisation and a sentence, 400 for a list that is none, 404 for an award that is none.</summary>
    [Function(nameof(GetCoverage))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/awards/{awardId}/coverage")] HttpRequest request, string awardId, CancellationToken cancellation) =>
        Answers.Of(await coverage.GetAsync(awardId, request.Text("list"), cancellation), static found => found);
}
