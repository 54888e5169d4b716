using ImpactTracker.Coverage;
using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Coverage;

/// <summary>Which organisations of a list an award has reached, as a table.</summary>
[Access(Role.Viewer)]
public sealed class ExportCoverage(CoverageReading coverage)
{
    /// <summary>200 with a row for each organisation, for saving; otherwise as <see cref="GetCoverage"/>.</summary>
    [Function(nameof(ExportCoverage))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/awards/{awardId}/coverage.csv")] HttpRequest request, string awardId, CancellationToken cancellation)
    {
        var outcome = await coverage.GetAsync(awardId, request.Text("list"), cancellation);
        return outcome is Outcome<AwardCoverage>.Done done
            ? Results.File(CoverageCsv.Write(done.Value), "text/csv; charset=utf-8", $"{done.Value.Award}-{done.Value.List}-coverage.csv")
            : Answers.Of(outcome, static found => found);
    }
}
