using System.Globalization;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace ImpactTracker.Storage;

/// <summary>Documents kept under their SHA-256 and never overwritten: the same bytes twice are stored once.</summary>
public sealed class DocumentBlobs(StorageClients clients)
{
    private const string Aside = "/aside/";
    private const string ReasonMark = "reason";
    private const string HintsMark = "hints";

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
            // Read into one array of its size; the client would collect it in a growing buffer and copy it, six times its size in all.
            using var download = (await (await BlobAsync(path, cancellationToken)).DownloadStreamingAsync(cancellationToken: cancellationToken)).Value;
            var bytes = new byte[download.Details.ContentLength];
            await download.Content.ReadExactlyAsync(bytes, cancellationToken);
            return new BinaryData(bytes);
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
    /// <param name="path">Container and name.</param>
    /// <param name="reason">Why, in ASCII and without personal data: it is kept beside the document.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task SetAsideAsync(string path, string reason, CancellationToken cancellationToken)
    {
        if (await GetAsync(path, cancellationToken) is { } content)
        {
            var options = new BlobUploadOptions { Metadata = new Dictionary<string, string> { [ReasonMark] = reason } };
            await (await BlobAsync(path.Replace("/", Aside, StringComparison.Ordinal), cancellationToken)).UploadAsync(content, options, cancellationToken);
            await DeleteAsync(path, cancellationToken);
        }
    }

    /// <summary>The documents of a container that were set aside, in order of name; at most so many.</summary>
    public async Task<IReadOnlyList<AsideDocument>> AsideAsync(string container, int most, CancellationToken cancellationToken)
    {
        var found = new List<AsideDocument>();
        await foreach (var blob in (await clients.ContainerAsync(container, cancellationToken)).GetBlobsAsync(BlobTraits.Metadata, prefix: Aside[1..], cancellationToken: cancellationToken))
        {
            if (found.Count == most)
            {
                break;
            }

            found.Add(new AsideDocument($"{container}/{blob.Name}", blob.Properties.ContentLength ?? 0, blob.Properties.LastModified ?? default, blob.Metadata?.TryGetValue(ReasonMark, out var reason) == true ? reason : null));
        }

        return found;
    }

    /// <summary>The documents of a container that were stored, or last hinted at, before a moment; those set aside left out.</summary>
    public async Task<IReadOnlyList<WaitingDocument>> WaitingAsync(string container, DateTimeOffset moment, CancellationToken cancellationToken)
    {
        var found = new List<WaitingDocument>();
        await foreach (var blob in (await clients.ContainerAsync(container, cancellationToken)).GetBlobsAsync(BlobTraits.Metadata, cancellationToken: cancellationToken))
        {
            if (blob.Properties.LastModified is { } since && since < moment && !blob.Name.Contains('/', StringComparison.Ordinal))
            {
                var hints = blob.Metadata?.TryGetValue(HintsMark, out var mark) == true && int.TryParse(mark, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
                found.Add(new WaitingDocument($"{container}/{blob.Name}", hints, since));
            }
        }

        return found;
    }

    /// <summary>The paths of all documents of a container, those set aside too.</summary>
    public async Task<IReadOnlyList<string>> PathsAsync(string container, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        await foreach (var blob in (await clients.ContainerAsync(container, cancellationToken)).GetBlobsAsync(cancellationToken: cancellationToken))
        {
            found.Add($"{container}/{blob.Name}");
        }

        return found;
    }

    /// <summary>Whether a path leads to what was set aside.</summary>
    public static bool IsAside(string path) => path.Contains(Aside, StringComparison.Ordinal);

    /// <summary>Notes that one more hint about a document goes out; its time counts anew from here. Nothing happens where it is gone.</summary>
    public async Task NoteHintAsync(WaitingDocument document, CancellationToken cancellationToken)
    {
        try
        {
            var mark = new Dictionary<string, string> { [HintsMark] = (document.Hints + 1).ToString(CultureInfo.InvariantCulture) };
            await (await BlobAsync(document.Path, cancellationToken)).SetMetadataAsync(mark, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            // It was worked on in the meantime.
        }
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
