using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Distributions;

/// <summary>Stops mail to a recipient, with one click (RFC 8058): no login, no cookie, no redirect; twice is the same as once.</summary>
[Access(Role.Anyone)]
public sealed class Unsubscribe(MailLinks links, SuppressionTable suppressions)
{
    /// <summary>200 with a sentence, or 404 for a token that we did not sign.</summary>
    [Function(nameof(Unsubscribe))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "unsubscribe/{token}")] HttpRequest request, string token, CancellationToken cancellation)
    {
        if (links.ReadUnsubscribe(token) is not { } stakeholder)
        {
            return UnsubscribePages.NotValid;
        }

        await suppressions.AddAsync(stakeholder, SuppressionReason.Unsubscribe, cancellation);
        return new PlainPage(200, "You will receive no more briefs", "Your address is taken off with immediate effect. A message that was already on its way may still arrive.");
    }
}
