using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;

namespace ImpactTracker.FunctionsHost.Timers;

/// <summary>Keeps a timer's times in storage, where the official host keeps them: <c>timers/{hostId}/{function}/status</c>.</summary>
internal sealed class TimerStates(Func<BlobContainerClient> open, string hostId)
{
    public async Task<TimerState?> ReadAsync(string function, CancellationToken cancellation)
    {
        try
        {
            var blob = await Blob(function).DownloadContentAsync(cancellation);
            return blob.Value.Content.ToObjectFromJson<TimerState>();
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
        catch (JsonException)
        {
            // Nothing that can be read is nothing known.
            return null;
        }
    }

    public Task WriteAsync(string function, TimerState state, CancellationToken cancellation)
        => Blob(function).UploadAsync(BinaryData.FromObjectAsJson(state), overwrite: true, cancellation);

    private BlobClient Blob(string function) => open().GetBlobClient($"timers/{hostId}/{function}/status");
}
