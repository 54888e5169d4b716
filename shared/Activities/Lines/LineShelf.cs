using Azure;
using Azure.Storage.Blobs.Models;
using ImpactTracker.Storage;

namespace ImpactTracker.Activities.Lines;

/// <summary>Where the lines of awards with many activities are kept: one blob for each award, named by its scope.</summary>
public sealed class LineShelf(StorageClients clients)
{
    /// <summary>The container.</summary>
    public const string Container = "activity-lines";

    /// <summary>What is kept for an award; null where nothing is, where it is damaged, or where an earlier release wrote it.</summary>
    internal async Task<KeptLines?> FindAsync(string awardId, CancellationToken cancellationToken)
    {
        try
        {
            var container = await clients.ContainerAsync(Container, cancellationToken);
            using var download = (await container.GetBlobClient(ScopedId.Scope(awardId)).DownloadStreamingAsync(cancellationToken: cancellationToken)).Value;
            using var file = new MemoryStream((int)download.Details.ContentLength);
            await download.Content.CopyToAsync(file, cancellationToken);
            return LineFile.Read(file);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or EndOfStreamException)
        {
            return null;
        }
    }

    /// <summary>Keeps them in place of what was kept. Nothing happens where storage refuses: the next reader tries again.</summary>
    internal async Task KeepAsync(string awardId, KeptLines lines, CancellationToken cancellationToken)
    {
        using var file = LineFile.Write(lines);
        try
        {
            await (await clients.ContainerAsync(Container, cancellationToken)).GetBlobClient(ScopedId.Scope(awardId)).UploadAsync(file, new BlobUploadOptions(), cancellationToken);
        }
        catch (RequestFailedException)
        {
            // Whoever asks for lines has them already.
        }
    }

    /// <summary>Throws away what is kept of all awards.</summary>
    /// <returns>Of how many.</returns>
    internal async Task<int> ForgetAsync(CancellationToken cancellationToken)
    {
        var container = await clients.ContainerAsync(Container, cancellationToken);
        var forgotten = 0;
        if (!await container.ExistsAsync(cancellationToken))
        {
            return forgotten;
        }

        await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellationToken))
        {
            await container.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancellationToken);
            forgotten++;
        }

        return forgotten;
    }
}
