using ImpactTracker.Activities;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Activities;

/// <summary>Adds a file or a link that proves an activity.</summary>
[Access(Role.Manager)]
public sealed class AddEvidence(EvidenceLocker locker)
{
    /// <summary>201 with the piece; a JSON body is a link, any other body is the file named by <c>?name=</c>.</summary>
    [Function(nameof(AddEvidence))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/activities/{activityId}/evidence")] HttpRequest request, string activityId, CancellationToken cancellation)
    {
        var caller = request.Caller().Name;
        var outcome = request.HasJsonContentType()
            ? await locker.AddLinkAsync(activityId, await request.ReadJsonAsync<EvidenceLinkDraft>(cancellation), caller, cancellation)
            : await locker.AddFileAsync(activityId, request.Text("name"), request.Text("note"), new BinaryData(await request.ReadBytesAsync(EvidenceLocker.MaxBytes, cancellation)), caller, cancellation);
        return Answers.Of(outcome, static evidence => evidence, location: evidence => $"/api/activities/{activityId}/evidence/{evidence.Id}");
    }
}
