using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace ImpactTracker.Storage;

/// <summary>Documents kept under their SHA-256 and never overwritten: the same bytes twice are stored once.</summary>
public sealed class DocumentBlobs(StorageClients clients)
{
    private const string Aside = "/aside/";

    /// <summary>Stores the bytes, or finds them stored.</summary>
    /// <param name="container">The container of the slice.</param>
    /// <param name="content">The document.</param>
    /// <param name="extension">With its dot, as in <c>.pdf</c>.</param>
    /// <param name="mediaType">As in <c>application/pdf</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<StoredDocument> PutAsync(string container, BinaryData content, string extension, string mediaType, CancellationToken cancellationToken)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content.ToMemory().Span));
        var document = new StoredDocument(sha256, content.ToMemory().Length, $"{container}/{sha256}{extension}");
        await UploadAsync(document, blob => blob.UploadAsync(content, Options(mediaType), cancellationToken), cancellationToken);
        return document;
    }

    /// <summary>Stores what a stream holds from its beginning, or finds it stored; no more than a part of it is in memory.</summary>
    /// <param name="container">The container of the slice.</param>
    /// <param name="content">The document; it can seek, and stays open.</param>
    /// <param name="extension">With its dot, as in <c>.pdf</c>.</param>
    /// <param name="mediaType">As in <c>application/pdf</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<StoredDocument> PutAsync(string container, Stream content, string extension, string mediaType, CancellationToken cancellationToken)
    {
        content.Position = 0;
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        var document = new StoredDocument(sha256, content.Length, $"{container}/{sha256}{extension}");
        content.Position = 0;
        await UploadAsync(document, blob => blob.UploadAsync(content, Options(mediaType), cancellationToken), cancellationToken);
        return document;
    }

    /// <summary>A document to be read as it comes, or null when there is nothing.</summary>
    public async Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return (await (await BlobAsync(path, cancellationToken)).DownloadStreamingAsync(cancellationToken: cancellationToken)).Value.Content;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>The bytes at a path, or null when there is nothing.</summary>
    public async Task<BinaryData?> GetAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return (await (await BlobAsync(path, cancellationToken)).DownloadContentAsync(cancellationToken)).Value.Content;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>
    /// Keeps a text under a name of its own unless something is kept there already, and returns what is kept: the first
    /// writer decides, and everybody who comes later goes by the first writer's text.
    /// </summary>
    public async Task<BinaryData> FirstOfAsync(string path, BinaryData content, CancellationToken cancellationToken)
    {
        try
        {
            await (await BlobAsync(path, cancellationToken)).UploadAsync(content, new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } }, cancellationToken);
            return content;
        }
        catch (RequestFailedException already) when (already.Status == 409 && already.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            return (await (await BlobAsync(path, cancellationToken)).DownloadContentAsync(cancellationToken)).Value.Content;
        }
    }

    /// <summary>Deletes what lies at a path, if anything does.</summary>
    public async Task DeleteAsync(string path, CancellationToken cancellationToken) =>
        await (await BlobAsync(path, cancellationToken)).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    /// <summary>Moves a document to the folder <c>aside</c> of its container, for a person to look at. Safe to run twice.</summary>
    public async Task SetAsideAsync(string path, CancellationToken cancellationToken)
    {
        if (await GetAsync(path, cancellationToken) is { } content)
        {
            await FirstOfAsync(path.Replace("/", Aside, StringComparison.Ordinal), content, cancellationToken);
            await DeleteAsync(path, cancellationToken);
        }
    }

    /// <summary>The paths of a container's documents that were last written before a moment, those set aside left out.</summary>
    public async Task<IReadOnlyList<string>> OlderThanAsync(string container, DateTimeOffset moment, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        await foreach (var blob in (await clients.ContainerAsync(container, cancellationToken)).GetBlobsAsync(cancellationToken: cancellationToken))
        {
            if (blob.Properties.LastModified < moment && !blob.Name.Contains('/', StringComparison.Ordinal))
            {
                found.Add($"{container}/{blob.Name}");
            }
        }

        return found;
    }

    private static BlobUploadOptions Options(string mediaType) => new()
    {
        HttpHeaders = new BlobHttpHeaders { ContentType = mediaType },
        Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
    };

    private async Task UploadAsync(StoredDocument document, Func<BlobClient, Task> upload, CancellationToken cancellationToken)
    {
        try
        {
            await upload(await BlobAsync(document.Path, cancellationToken));
        }
        catch (RequestFailedException already) when (already.Status == 409 && already.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            // The name is the hash of the bytes: what lies there is the same document.
        }
    }

    private async Task<BlobClient> BlobAsync(string path, CancellationToken cancellationToken)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return (await clients.ContainerAsync(path[..slash], cancellationToken)).GetBlobClient(path[(slash + 1)..]);
    }
}
