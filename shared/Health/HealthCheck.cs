using Azure;
using ImpactTracker.Awards;
using ImpactTracker.Mail;

namespace ImpactTracker.Health;

/// <summary>Asks storage and the mail provider for a sign of life. The provider is asked at most once a minute, because it counts requests.</summary>
public sealed class HealthCheck(AwardTable awards, MailPost mail, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan MailAnswerLasts = TimeSpan.FromMinutes(1);
    private DateTimeOffset mailWell;

    /// <summary>Asks both, for at most five seconds.</summary>
    public async Task<HealthState> CheckAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var answers = await Task.WhenAll(StorageAsync(patience.Token), MailAsync(patience.Token));
        return new HealthState(answers[0], answers[1]);
    }

    private async Task<bool> StorageAsync(CancellationToken cancellationToken)
    {
        try
        {
            await awards.GetAsync("health", cancellationToken);
            return true;
        }
        catch (Exception away) when (away is RequestFailedException or OperationCanceledException or AggregateException)
        {
            return false;
        }
    }

    private async Task<bool> MailAsync(CancellationToken cancellationToken)
    {
        // A good answer lasts a minute; a bad one is asked again each time.
        if (mailWell + MailAnswerLasts > time.GetUtcNow())
        {
            return true;
        }

        var well = await mail.IsReachableAsync(cancellationToken);
        mailWell = well ? time.GetUtcNow() : default;
        return well;
    }
}
