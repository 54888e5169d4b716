using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Distributions;

/// <summary>Stops mail to a recipient, with one click (RFC 8058): no login, no cookie, no redirect; twice is the same as once.</summary>
[Access(Role.Anyone)]
public sealed class Unsubscribe(UnsubscribeDesk desk)
{
    /// <summary>200 with a sentence, or 404 for a token that we did not sign.</summary>
    [Function(nameof(Unsubscribe))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "unsubscribe/{token}")] HttpRequest request, string token, CancellationToken cancellation)
    {
        var list = await UnsubscribeForm.ListAsync(request, cancellation);
        return await desk.StopAsync(token, list, cancellation) ? UnsubscribePages.Done(everything: list is null) : UnsubscribePages.NotValid;
    }
}
