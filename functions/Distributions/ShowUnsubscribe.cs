using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Distributions;

/// <summary>Asks whoever followed an unsubscribe link what to stop. It changes nothing: mail scanners follow links.</summary>
[Access(Role.Anyone)]
public sealed class ShowUnsubscribe(UnsubscribeDesk desk)
{
    /// <summary>200 with a choice and a button, or 404 for a token that we did not sign.</summary>
    [Function(nameof(ShowUnsubscribe))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "unsubscribe/{token}")] HttpRequest request, string token, CancellationToken cancellation) =>
        await desk.OfferAsync(token, cancellation) is { } lists ? UnsubscribePages.Ask(lists) : UnsubscribePages.NotValid;
}
