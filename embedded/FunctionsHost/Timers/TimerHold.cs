using Azure;
using Azure.Storage.Blobs.Specialized;

namespace ImpactTracker.FunctionsHost.Timers;

/// <summary>A lock that is held: renewed until it is given back, or until it is lost.</summary>
internal sealed class TimerHold : IAsyncDisposable
{
    private readonly BlobLeaseClient lease;
    private readonly HostTiming timing;
    private readonly CancellationTokenSource lost = new();
    private readonly CancellationTokenSource ended = new();
    private readonly Task renewing;

    public TimerHold(BlobLeaseClient lease, HostTiming timing)
    {
        this.lease = lease;
        this.timing = timing;
        renewing = RenewAsync();
    }

    /// <summary>Signalled when another process may have the lock.</summary>
    public CancellationToken Lost => lost.Token;

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await renewing;
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await lease.ReleaseAsync(cancellationToken: patience.Token);
        }
        catch (Exception)
        {
            // It ends by itself after the lease's duration.
        }

        lost.Dispose();
        ended.Dispose();
    }

    private async Task RenewAsync()
    {
        var renewed = timing.Clock.GetTimestamp();
        while (true)
        {
            try
            {
                await Task.Delay(timing.LeaseRenewal, timing.Clock, ended.Token);
                // A renewal that takes longer than the lock lives is no renewal.
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(ended.Token);
                limit.CancelAfter(timing.LeaseDuration - timing.LeaseRenewal);
                await lease.RenewAsync(cancellationToken: limit.Token);
                renewed = timing.Clock.GetTimestamp();
            }
            catch (OperationCanceledException) when (ended.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                var gone = failure is RequestFailedException { Status: 404 or 409 or 412 };
                if (gone || timing.Clock.GetElapsedTime(renewed) >= timing.LeaseDuration)
                {
                    await lost.CancelAsync();
                    return;
                }
            }
        }
    }
}
