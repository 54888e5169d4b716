using System.Net;

namespace SendGrid.Helpers.Reliability;

/// <summary>
/// Repeats a request after a timeout, a broken connection or the statuses 500, 502, 503 and 504; never after 429.
/// The waiting time grows exponentially from the minimum to the maximum of <see cref="ReliabilitySettings"/>.
/// </summary>
public class RetryDelegatingHandler : DelegatingHandler
{
    private readonly ReliabilitySettings settings;

    public RetryDelegatingHandler(ReliabilitySettings settings)
        : this(new HttpClientHandler(), settings)
    {
    }

    public RetryDelegatingHandler(HttpMessageHandler innerHandler, ReliabilitySettings settings)
        : base(innerHandler)
    {
        this.settings = settings ?? throw new ArgumentNullException(nameof(settings));
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var last = attempt > settings.MaximumNumberOfRetries;
            try
            {
                var answer = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
                if (last || !IsPassing(answer.StatusCode))
                {
                    return answer;
                }

                answer.Dispose();
            }
            catch (Exception fault) when (!last && !cancellationToken.IsCancellationRequested && fault is TaskCanceledException or HttpRequestException)
            {
                // Waits below, then tries again.
            }

            await Task.Delay(WaitBefore(attempt), cancellationToken).ConfigureAwait(false);
        }
    }

    private static bool IsPassing(HttpStatusCode status) => status
        is HttpStatusCode.InternalServerError
        or HttpStatusCode.BadGateway
        or HttpStatusCode.ServiceUnavailable
        or HttpStatusCode.GatewayTimeout;

    private TimeSpan WaitBefore(int attempt)
    {
        // Spread by a fifth to each side, so that many clients do not come back at one moment.
        var delta = settings.DeltaBackOff.TotalMilliseconds * (0.8 + (0.4 * Random.Shared.NextDouble()));
        var wait = settings.MinimumBackOff.TotalMilliseconds + ((Math.Pow(2, attempt) - 1) * delta);
        return TimeSpan.FromMilliseconds(Math.Min(wait, settings.MaximumBackOff.TotalMilliseconds));
    }
}
