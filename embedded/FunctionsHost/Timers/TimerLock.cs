using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace ImpactTracker.FunctionsHost.Timers;

/// <summary>The lock by which one process of all runs a timer: a lease on <c>locks/{hostId}/{function}.Listener</c>.</summary>
internal sealed class TimerLock(Func<BlobContainerClient> open, string hostId, string function, HostTiming timing)
{
    /// <returns>Null where another process holds it.</returns>
    public async Task<TimerHold?> TryTakeAsync(CancellationToken cancellation)
    {
        var container = open();
        var blob = container.GetBlobClient($"locks/{hostId}/{function}.Listener");
        var lease = blob.GetBlobLeaseClient();
        try
        {
            return await TakeAsync(lease, cancellation);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            await container.CreateIfNotExistsAsync(cancellationToken: cancellation);
            await CreateAsync(blob, cancellation);
            return await TakeAsync(lease, cancellation);
        }
    }

    private async Task<TimerHold?> TakeAsync(BlobLeaseClient lease, CancellationToken cancellation)
    {
        try
        {
            await lease.AcquireAsync(timing.LeaseDuration, cancellationToken: cancellation);
            return new TimerHold(lease, timing);
        }
        catch (RequestFailedException held) when (held.Status == 409)
        {
            return null;
        }
    }

    private static async Task CreateAsync(BlobClient blob, CancellationToken cancellation)
    {
        try
        {
            await blob.UploadAsync(BinaryData.FromString(""), new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All } }, cancellation);
        }
        catch (RequestFailedException exists) when (exists.Status is 409 or 412)
        {
            // Another process made it first, and may already hold it.
        }
    }
}
