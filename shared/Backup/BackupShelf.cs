using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using ImpactTracker.Json;
using ImpactTracker.Storage;

namespace ImpactTracker.Backup;

/// <summary>Where backups lie: <c>{day}/{table}.jsonl.gz</c> and, last of all, <c>{day}/manifest.json</c>.</summary>
public sealed class BackupShelf(StorageClients clients)
{
    private const string UnderWay = "restore.json";

    /// <summary>The form of an id.</summary>
    internal const string Day = "yyyy-MM-dd";

    /// <summary>The backups that ended, oldest first.</summary>
    public async Task<IReadOnlyList<BackupManifest>> ListAsync(CancellationToken cancellationToken)
    {
        var found = new List<BackupManifest>();
        foreach (var day in await DaysAsync(cancellationToken))
        {
            if (await ManifestAsync(day, cancellationToken) is { } manifest)
            {
                found.Add(manifest);
            }
        }

        return found;
    }

    /// <summary>What a backup holds, or null when there is none that ended.</summary>
    public Task<BackupManifest?> ManifestAsync(string day, CancellationToken cancellationToken) => ReadAsync<BackupManifest>($"{day}/manifest.json", cancellationToken);

    internal Task WriteAsync(BackupManifest manifest, CancellationToken cancellationToken) => WriteAsync($"{manifest.Id}/manifest.json", manifest, cancellationToken);

    /// <summary>The days of which anything lies here, ended or not.</summary>
    internal async Task<IReadOnlyList<string>> DaysAsync(CancellationToken cancellationToken)
    {
        var days = new List<string>();
        await foreach (var item in (await ContainerAsync(cancellationToken)).GetBlobsByHierarchyAsync(delimiter: "/", cancellationToken: cancellationToken))
        {
            if (item.IsPrefix && DateOnly.TryParseExact(item.Prefix.TrimEnd('/'), Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                days.Add(item.Prefix.TrimEnd('/'));
            }
        }

        return days;
    }

    internal async Task DeleteAsync(string day, CancellationToken cancellationToken)
    {
        var container = await ContainerAsync(cancellationToken);
        await foreach (var blob in container.GetBlobsAsync(prefix: day + "/", cancellationToken: cancellationToken))
        {
            await container.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancellationToken);
        }
    }

    internal async Task<Stream> WriteTableAsync(string day, string table, CancellationToken cancellationToken) =>
        await (await BlobAsync(TablePath(day, table), cancellationToken)).OpenWriteAsync(overwrite: true, cancellationToken: cancellationToken);

    /// <summary>The bytes of a table's file, or null when it is not there.</summary>
    internal async Task<Stream?> ReadTableAsync(string day, string table, CancellationToken cancellationToken)
    {
        try
        {
            return await (await BlobAsync(TablePath(day, table), cancellationToken)).OpenReadAsync(cancellationToken: cancellationToken);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>The restoring that was begun and has not ended, or null.</summary>
    internal Task<RestoreUnderWay?> UnderWayAsync(CancellationToken cancellationToken) => ReadAsync<RestoreUnderWay>(UnderWay, cancellationToken);

    internal Task BeginAsync(RestoreUnderWay restore, CancellationToken cancellationToken) => WriteAsync(UnderWay, restore, cancellationToken);

    internal async Task EndAsync(CancellationToken cancellationToken) => await (await BlobAsync(UnderWay, cancellationToken)).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    private static string TablePath(string day, string table) => $"{day}/{table}.jsonl.gz";

    private async Task<T?> ReadAsync<T>(string path, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return TrackerJson.Read<T>((await (await BlobAsync(path, cancellationToken)).DownloadContentAsync(cancellationToken)).Value.Content.ToString());
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    private async Task WriteAsync(string path, object value, CancellationToken cancellationToken) =>
        await (await BlobAsync(path, cancellationToken)).UploadAsync(BinaryData.FromString(TrackerJson.Write(value)).ToStream(), cancellationToken: cancellationToken);

    private Task<BlobContainerClient> ContainerAsync(CancellationToken cancellationToken) => clients.ContainerAsync(BackupSetup.Container, cancellationToken);

    private async Task<BlockBlobClient> BlobAsync(string path, CancellationToken cancellationToken) => (await ContainerAsync(cancellationToken)).GetBlockBlobClient(path);
}
