using Azure.Data.Tables;
using Azure.Storage.Blobs;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json;

namespace ImpactTracker.Tests.Browser.Walks;

/// <summary>All that is stored at a moment: each cell of each row, and each blob with what is in it.</summary>
internal static class StorageSnapshot
{
    // What moves by itself: moments, and what was last read of a provider, with the version of a distribution that counts such reading.
    private static readonly string[] Moving = ["odata.etag", "Timestamp", "LogAskedAt", "RecordedOutcomes"];

    // What the provider tells in its own time is no form's doing.
    private const string Told = "mail-events";

    /// <summary>Looks at it.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> TakeAsync(AppFixture app)
    {
        var stored = new Dictionary<string, string>();
        var tables = new TableServiceClient(app.Stack.Storage.ConnectionString);
        await foreach (var table in tables.QueryAsync())
        {
            await foreach (var row in tables.GetTableClient(table.Name).QueryAsync<TableEntity>())
            {
                foreach (var cell in row.Where(cell => !Moving.Contains(cell.Key) && (table.Name != "Distributions" || cell.Key != "Version")))
                {
                    stored[$"row {table.Name} {row.PartitionKey} {row.RowKey} {cell.Key}"] = JsonConvert.SerializeObject(cell.Value);
                }
            }
        }

        var blobs = new BlobServiceClient(app.Stack.Storage.ConnectionString);
        await foreach (var container in blobs.GetBlobContainersAsync())
        {
            if (container.Name == Told)
            {
                continue;
            }

            await foreach (var blob in blobs.GetBlobContainerClient(container.Name).GetBlobsAsync())
            {
                stored[$"blob {container.Name}/{blob.Name}"] = $"{blob.Properties.ContentLength} {Convert.ToHexStringLower(blob.Properties.ContentHash ?? [])}";
            }
        }

        return stored;
    }

    /// <summary>What is in one of them alone, or otherwise in each.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        [.. before.Keys.Union(after.Keys).Where(place => before.GetValueOrDefault(place) != after.GetValueOrDefault(place)).Order(StringComparer.Ordinal)];
}
