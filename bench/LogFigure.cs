using System.Globalization;
using System.Text;
using Azure.Data.Tables;
using ImpactTracker.LocalRun;
using ImpactTracker.Storage;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Bench;

/// <summary>
/// Logging activities through POST /api/activities, which writes the record and its first version in one transaction, against bare inserts of one
/// row of that size through the same table client into the same Azurite. Each round has an award, hence a partition, of its own on both sides.
/// </summary>
internal static class LogFigure
{
    private const int Count = 7;
    private const int Activities = 800;
    private static readonly Load Load = new(Activities, TimeSpan.FromSeconds(20));

    public static async IAsyncEnumerable<string> MeasureAsync()
    {
        await using var stack = await Stack.StartAsync();
        using var client = Load.Client();
        var sample = (JObject)JArray.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "samples", "activities.json")))[0];
        var plan = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "samples", "award.json"));
        var tables = new TableServiceClient(stack.Storage.ConnectionString);
        var bare = tables.GetTableClient("BenchRows");
        await bare.CreateIfNotExistsAsync();

        var number = 0;
        var body = await AwardAsync();
        await PostAsync(body);
        var (row, bytes) = await RowAsync(tables);

        var rounds = await Rounds.TakeAsync(Count, OursAsync, TheirsAsync);
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"log {rounds.Ratio} (aim >= 0.7x): product {rounds.Ours:F0} activities/s, bare inserts {rounds.Theirs:F0} rows/s; an activity is 2 rows of about {bytes} bytes in one transaction (request body {body.Length} bytes), a bare insert is 1 such row; ")
            + $"{Activities} of each into a new partition each round, {Load.Connections} at a time, same Azurite; medians of {rounds.Count} alternating rounds; peak memory {PeakMemory.Text(PeakMemory.Of(stack.App))}";

        async Task<byte[]> AwardAsync()
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"bench-{++number}");
            await Load.SendAsync(client, Json(HttpMethod.Put, $"/api/awards/{id}", Encoding.UTF8.GetBytes(plan)));
            sample["awards"] = new JArray(id);
            return Encoding.UTF8.GetBytes(sample.ToString());
        }

        async Task<double> OursAsync()
        {
            var activity = await AwardAsync();
            return await Load.RateAsync(_ => PostAsync(activity));
        }

        Task<double> TheirsAsync()
        {
            var award = string.Create(CultureInfo.InvariantCulture, $"bench-{number}");
            var partition = ScopedId.Scope(award);
            return Load.RateAsync(_ => bare.AddEntityAsync(new TableEntity(row) { PartitionKey = partition, RowKey = $"a_{ScopedId.New(award, DateTimeOffset.UtcNow)}" }));
        }

        Task PostAsync(byte[] activity) => Load.SendAsync(client, Json(HttpMethod.Post, "/api/activities", activity));

        HttpRequestMessage Json(HttpMethod method, string path, byte[] bytes)
        {
            var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new("application/json");
            return new HttpRequestMessage(method, new Uri(stack.AppUrl, path)) { Content = content };
        }
    }

    /// <summary>One of the rows that the product has stored, and about how long it is in JSON.</summary>
    private static async Task<(TableEntity Row, int Bytes)> RowAsync(TableServiceClient tables)
    {
        // Not the mark, which is a short row before them.
        var table = tables.GetTableClient("Activities");
        var found = await table.QueryAsync<TableEntity>("RowKey ge 'r_'", 1).FirstOrDefaultAsync() ?? throw new LocalRunException("The product stored no activity.");
        var read = await table.GetEntityAsync<TableEntity>(found.PartitionKey, found.RowKey);
        var row = read.Value;
        row.Remove("odata.metadata");
        row.Remove("odata.etag");
        row.Remove("Timestamp");
        return (row, read.GetRawResponse().Content.ToMemory().Length);
    }
}
