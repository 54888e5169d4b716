using ImpactTracker.Awards;
using ImpactTracker.Functions.Http;
using ImpactTracker.Influences.Export;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Influences;

/// <summary>The influences on policy of an award as a file.</summary>
[Access(Role.Viewer)]
public sealed class ExportInfluences(AwardTable awards, InfluenceExport export)
{
    /// <summary>200 with the file for saving, or 404 when there is no such award.</summary>
    [Function(nameof(ExportInfluences))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/awards/{awardId}/influences/export")] HttpRequest request, string awardId, CancellationToken cancellation) =>
        Checks.IsId(awardId) && await awards.GetAsync(awardId, cancellation) is not null
            ? RecordFiles.Of(export, awardId, request.Text("format"), "influences-", cancellation)
            : Problems.Missing($"award '{awardId}'");
}
