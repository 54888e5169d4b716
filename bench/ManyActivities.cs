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
    /// <param name="stack">Where.</param>
    /// <param name="client">Of its app.</param>
    /// <param name="award">The award's id.</param>
    /// <param name="count">How many activities.</param>
    /// <param name="organisations">Ids of organisations that took part in each.</param>
    /// <returns>The table of activities.</returns>
    public static async Task<TableClient> MakeAsync(LocalStack stack, HttpClient client, string award, int count, params string[] organisations)
    {
        await SendAsync(client, HttpMethod.Put, $"/api/awards/{award}", await File.ReadAllTextAsync(Path.Combine(Repository.Root, "samples", "award.json")));
        var sample = (JObject)JArray.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "samples", "activities.json")))[0];
        sample["awards"] = new JArray(award);
        sample["organisations"] = new JArray(organisations);
        await SendAsync(client, HttpMethod.Post, "/api/activities", sample.ToString());
        var table = new TableServiceClient(stack.Storage.ConnectionString).GetTableClient("Activities");
        await FillAsync(table, award, count);
        return table;
    }

    /// <summary>Gives an activity further versions, each with another title, up to so many.</summary>
    public static async Task ChangeAsync(TableClient table, string award, string id, int versions)
    {
        var partition = ScopedId.Scope(award);
        var record = (await table.GetEntityAsync<TableEntity>(partition, $"r_{ScopedId.ByTime(id)}")).Value;
        record.Remove("odata.etag");
        record.Remove("Timestamp");
        foreach (var hundred in Enumerable.Range(2, versions - 1).Chunk(100))
        {
            await table.SubmitTransactionAsync(hundred.Select(number => new TableTransactionAction(
                TableTransactionActionType.Add, new TableEntity(record) { RowKey = $"v_{id}_{number:D6}", ["Version"] = number, ["Title"] = $"Version {number}" })));
        }

        await table.UpsertEntityAsync(new TableEntity(record) { ["Version"] = versions }, TableUpdateMode.Replace);
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
