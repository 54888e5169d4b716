using ImpactTracker.Activities;
using ImpactTracker.Functions.Http;
using ImpactTracker.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Activities;

/// <summary>A file that proves an activity.</summary>
[Access(Role.Viewer)]
public sealed class GetEvidence(ActivityTable activities, DocumentBlobs documents)
{
    /// <summary>200 with the file for saving, or 404.</summary>
    [Function(nameof(GetEvidence))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/activities/{activityId}/evidence/{evidenceId}")] HttpRequest request, string activityId, string evidenceId, CancellationToken cancellation)
    {
        var evidence = (await activities.GetAsync(activityId, cancellation))?.Evidence.FirstOrDefault(one => one.Id == evidenceId);
        return evidence?.Path is { } path
            ? await FileAnswer.SaveAsync(documents, path, evidence.MediaType ?? "application/octet-stream", evidence.Name ?? evidence.Id, cancellation)
            : Problems.Missing($"file '{evidenceId}' with activity '{activityId}'");
    }
}
