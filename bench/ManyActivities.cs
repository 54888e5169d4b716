using System.Text;
using Azure.Data.Tables;
using ImpactTracker.LocalRun;
using ImpactTracker.Storage;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Bench;

/// <summary>An award with many activities: one is logged, the others are rows like it, each with its version.</summary>
internal static class ManyActivities
{
    /// <summary>Makes the award of the samples with so many activities.</summary>
    /// <returns>The table of activities.</returns>
    public static async Task<TableClient> MakeAsync(LocalStack stack, HttpClient client, string award, int count)
    {
        await SendAsync(client, HttpMethod.Put, $"/api/awards/{award}", await File.ReadAllTextAsync(Path.Combine(Repository.Root, "samples", "award.json")));
        var sample = (JObject)JArray.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "samples", "activities.json")))[0];
        sample["awards"] = new JArray(award);
        await SendAsync(client, HttpMethod.Post, "/api/activities", sample.ToString());
        var table = new TableServiceClient(stack.Storage.ConnectionString).GetTableClient("Activities");
        await FillAsync(table, award, count);
        return table;
    }

    private static async Task FillAsync(TableClient table, string award, int count)
    {
        var partition = ScopedId.Scope(award);
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition}")))
        {
            row.Remove("odata.etag");
            row.Remove("Timestamp");
            rows.Add(row);
        }

        var record = rows.Single(static row => row.RowKey.StartsWith("r_", StringComparison.Ordinal));
        foreach (var fifty in Enumerable.Range(1, count - 1).Chunk(50))
        {
            await table.SubmitTransactionAsync(fifty.SelectMany(number =>
            {
                var id = ScopedId.Derived(award, DateTimeOffset.UnixEpoch.AddSeconds(number), "bench");
                return (TableTransactionAction[])[Add(record, $"r_{ScopedId.ByTime(id)}", id), Add(record, $"v_{id}_000001", id)];
            }));
        }
    }

    private static TableTransactionAction Add(TableEntity like, string rowKey, string id) =>
        new(TableTransactionActionType.Add, new TableEntity(like) { RowKey = rowKey, ["RecordId"] = id });

    private static async Task SendAsync(HttpClient client, HttpMethod method, string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(method, path) { Content = content };
        using var response = await client.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }
}
