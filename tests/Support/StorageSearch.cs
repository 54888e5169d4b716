using System.Globalization;
using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace ImpactTracker.Tests.Support;

/// <summary>Looks for a text in all of a storage account: keys and columns of every table, names and contents of every blob, bodies of every queue.</summary>
public static class StorageSearch
{
    /// <summary>Where the text stands, in whatever case; empty when nowhere.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(string connection, string text)
    {
        var found = new List<string>();
        var tables = new TableServiceClient(connection);
        await foreach (var table in tables.QueryAsync())
        {
            await foreach (var row in tables.GetTableClient(table.Name).QueryAsync<TableEntity>())
            {
                found.AddRange(row.Where(cell => Holds(cell.Value, text)).Select(cell => $"table {table.Name}: {cell.Key} of {row.PartitionKey}/{row.RowKey}"));
            }
        }

        var blobs = new BlobServiceClient(connection);
        await foreach (var container in blobs.GetBlobContainersAsync())
        {
            var client = blobs.GetBlobContainerClient(container.Name);
            await foreach (var blob in client.GetBlobsAsync())
            {
                if (Holds(blob.Name, text) || Holds(await ContentAsync(client, blob.Name), text))
                {
                    found.Add($"blob {container.Name}/{blob.Name}");
                }
            }
        }

        var queues = new QueueServiceClient(connection);
        await foreach (var queue in queues.GetQueuesAsync())
        {
            var messages = (await queues.GetQueueClient(queue.Name).PeekMessagesAsync(32)).Value;
            found.AddRange(messages.Where(message => Holds(message.Body.ToString(), text) || Holds(Decoded(message.Body.ToString()), text)).Select(_ => $"queue {queue.Name}"));
        }

        return found;
    }

    private static bool Holds(object? value, string text) =>
        (value switch { byte[] bytes => Encoding.UTF8.GetString(bytes), BinaryData data => data.ToString(), _ => Convert.ToString(value, CultureInfo.InvariantCulture) })
            ?.Contains(text, StringComparison.OrdinalIgnoreCase) == true;

    private static async Task<byte[]?> ContentAsync(BlobContainerClient container, string name)
    {
        try
        {
            return (await container.GetBlobClient(name).DownloadContentAsync()).Value.Content.ToArray();
        }
        catch (Azure.RequestFailedException gone) when (gone.Status == 404)
        {
            return null;
        }
    }

    private static string Decoded(string body)
    {
        var bytes = new byte[body.Length];
        return Convert.TryFromBase64String(body, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
    }
}
