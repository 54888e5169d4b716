using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Distributions;

/// <summary>Asks whoever followed an unsubscribe link to confirm. It changes nothing: mail scanners follow links.</summary>
[Access(Role.Anyone)]
public sealed class ShowUnsubscribe(MailLinks links)
{
    /// <summary>200 with a button, or 404 for a token that we did not sign.</summary>
    [Function(nameof(ShowUnsubscribe))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "unsubscribe/{token}")] HttpRequest request, string token) =>
        links.ReadUnsubscribe(token) is null
            ? UnsubscribePages.NotValid
            : new PlainPage(200, "Stop receiving our briefs?", "We will not send you any more policy briefs. You can tell us if you change your mind.", "Yes, stop sending them");
}
