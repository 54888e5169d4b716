using System.Globalization;
using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Distributions;

/// <summary>Takes an operator's decision about a batch whose outcome is unknown.</summary>
[Access(Role.Manager)]
public sealed class DecideBatch(UnknownBatches batches)
{
    /// <summary>200 with the batch, 404, or 409 when it is not unknown.</summary>
    [Function(nameof(DecideBatch))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/distributions/{distributionId}/batches/{number}/decision")] HttpRequest request, string distributionId, string number, CancellationToken cancellation)
    {
        var draft = await request.ReadJsonAsync<BatchDecisionDraft>(cancellation);
        return Checks.IsId(distributionId) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var batch)
            ? Answers.Of(await batches.DecideAsync(distributionId, batch, draft, request.Caller().Name, cancellation), static one => one)
            : Problems.Missing($"batch '{number}' of distribution '{distributionId}'");
    }
}
