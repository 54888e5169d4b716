using ImpactTracker.Activities;
using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Activities;

/// <summary>What an award promised beside what was done for it.</summary>
[Access(Role.Viewer)]
public sealed class GetProgress(ProgressReading progress)
{
    /// <summary>200, or 404 when there is no such award.</summary>
    [Function(nameof(GetProgress))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/awards/{awardId}/progress")] HttpRequest request, string awardId, CancellationToken cancellation) =>
        Answers.Found(Checks.IsId(awardId) ? await progress.GetAsync(awardId, cancellation) : null, $"award '{awardId}'");
}
