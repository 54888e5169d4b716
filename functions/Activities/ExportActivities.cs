using ImpactTracker.Activities.Export;
using ImpactTracker.Awards;
using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Activities;

/// <summary>The activities of an award as a file.</summary>
[Access(Role.Viewer)]
public sealed class ExportActivities(AwardTable awards, ActivityExport export)
{
    /// <summary>200 with the file for saving, or 404 when there is no such award.</summary>
    [Function(nameof(ExportActivities))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/awards/{awardId}/activities/export")] HttpRequest request, string awardId, CancellationToken cancellation) =>
        Checks.IsId(awardId) && await awards.GetAsync(awardId, cancellation) is not null
            ? RecordFiles.Of(export, awardId, request.Text("format"), "", cancellation)
            : Problems.Missing($"award '{awardId}'");
}
