using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Distributions;

/// <summary>Bodies of mail events that were set aside, with the reason.</summary>
[Access(Role.Viewer)]
public sealed class ListMailEvents(EventIntake intake)
{
    /// <summary>200 with the first thousand and how many wait to be merged.</summary>
    [Function(nameof(ListMailEvents))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/mail-events")] HttpRequest request, CancellationToken cancellation) =>
        new JsonAnswer(200, await intake.StateAsync(cancellation));
}
