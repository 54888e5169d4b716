using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace ImpactTracker.Tests.Support;

/// <summary>Looks into storage past the product, and disturbs it as an outage or a person would.</summary>
public sealed class StorageView(string connectionString)
{
    private static readonly QueueClientOptions Base64 = new() { MessageEncoding = QueueMessageEncoding.Base64 };

    public TableClient Table(string name) => new TableServiceClient(connectionString).GetTableClient(name);

    public BlobContainerClient Container(string name) => new(connectionString, name);

    /// <summary>The rows of a table that a filter lets through, all without one.</summary>
    public async Task<IReadOnlyList<TableEntity>> RowsAsync(string table, string? filter = null)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in Table(table).QueryAsync<TableEntity>(filter))
        {
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>The names of a container's blobs.</summary>
    public async Task<IReadOnlyList<string>> BlobsAsync(string container)
    {
        var names = new List<string>();
        await Container(container).CreateIfNotExistsAsync();
        await foreach (var blob in Container(container).GetBlobsAsync())
        {
            names.Add(blob.Name);
        }

        return names;
    }

    /// <summary>The bytes at a path of container and name.</summary>
    public async Task<byte[]> BlobAsync(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return (await Container(path[..slash]).GetBlobClient(path[(slash + 1)..]).DownloadContentAsync()).Value.Content.ToArray();
    }

    /// <summary>Puts a blob; its container is made where the app has not needed it yet.</summary>
    public async Task PutBlobAsync(string container, string name, string text)
    {
        await Container(container).CreateIfNotExistsAsync();
        await Container(container).UploadBlobAsync(name, BinaryData.FromString(text));
    }

    /// <summary>Puts a message; its queue is made where the app has not needed it yet.</summary>
    public Task SendMessageAsync(string queue, string body) => SendMessagesAsync(queue, [body]);

    /// <summary>Puts messages, several at a time; their queue is made where the app has not needed it yet.</summary>
    public async Task SendMessagesAsync(string queue, IEnumerable<string> bodies)
    {
        var client = new QueueClient(connectionString, queue, Base64);
        await client.CreateIfNotExistsAsync();
        await Task.WhenAll(bodies.Select(body => client.SendMessageAsync(body)));
    }

    /// <summary>Takes all messages out of these queues.</summary>
    public async Task EmptyAsync(params IEnumerable<string> queues)
    {
        foreach (var name in queues)
        {
            var queue = new QueueClient(connectionString, name);
            await queue.CreateIfNotExistsAsync();
            await queue.ClearMessagesAsync();
        }
    }
}
