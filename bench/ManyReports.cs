using System.Globalization;
using System.Text;
using Azure.Data.Tables;
using ImpactTracker.LocalRun;
using ImpactTracker.Storage;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Bench;

/// <summary>
/// Awards with many activities, and reports on them beside bare scans. The compiler runs in this process, without the queue's delay; each new report is of another period,
/// so that none is a repetition.
/// </summary>
internal sealed class ManyReports : IAsyncDisposable
{
    private const int Count = 3;

    // Within so long a record may have been written while a report was read.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(31);

    private readonly LocalStack stack;
    private readonly Compiling compiling;
    private readonly TableClient table;
    private DateOnly period = new(2000, 1, 1);

    private ManyReports(LocalStack stack, TableClient table)
    {
        (this.stack, this.table) = (stack, table);
        compiling = new Compiling(stack.Settings().Select(static one => KeyValuePair.Create(one.Key, (string?)one.Value)));
    }

    /// <summary>Makes the awards, each with so many activities: one is logged, the others are rows like it.</summary>
    public static async Task<ManyReports> StartAsync(string[] awards, int activities)
    {
        var stack = await Stack.StartAsync();
        using var client = new HttpClient { BaseAddress = stack.AppUrl };
        var award = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "samples", "award.json"));
        foreach (var id in awards)
        {
            await SendAsync(client, HttpMethod.Put, $"/api/awards/{id}", award);
        }

        var sample = (JObject)JArray.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "samples", "activities.json")))[0];
        sample["awards"] = new JArray(awards[0]);
        await SendAsync(client, HttpMethod.Post, "/api/activities", sample.ToString());
        await stack.App.KillAsync();
        var table = new TableServiceClient(stack.Storage.ConnectionString).GetTableClient("Activities");
        var record = await table.QueryAsync<TableEntity>(Records(awards[0]), 1).FirstAsync();
        record.Remove("odata.etag");
        record.Remove("Timestamp");
        await Parallel.ForEachAsync(awards, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (id, _) => await FillAsync(table, record, id, id == awards[0] ? activities - 1 : activities));
        await Task.Delay(Settled);
        return new ManyReports(stack, table);
    }

    /// <summary>Reports that are compiled anew.</summary>
    public async Task<string> NewAsync(string what, string[] awards, string formats, double aim) => Line(
        $"report {what}", await Rounds.TakeAsync(Count, () => compiling.OnceAsync(awards, formats, period = period.AddDays(-1)), () => ScanAsync(awards)), aim);

    /// <summary>The same report once more, while no record is changed.</summary>
    public async Task<string> AgainAsync(string what, string[] awards, double aim)
    {
        var same = new DateOnly(1999, 1, 1);
        await compiling.OnceAsync(awards, "html", same);
        return Line($"report {what} again, nothing changed", await Rounds.TakeAsync(Count, () => compiling.OnceAsync(awards, "html", same), () => ScanAsync(awards)), aim);
    }

    /// <summary>What a process of its own needs at most to compile such a report.</summary>
    public async Task<string> PeakAsync(string what, string[] awards, string formats) =>
        $"report {what}, compiled by a process of its own that collects garbage as the app does: peak memory {PeakMemory.Text(await CompileOnce.PeakAsync(stack.Settings(), awards, formats))}";

    public async ValueTask DisposeAsync()
    {
        await compiling.DisposeAsync();
        await stack.DisposeAsync();
    }

    private static string Line(string what, Rounds rounds, double aim) => string.Create(
        CultureInfo.InvariantCulture,
        $"{what} {rounds.Ratio} (aim <= {aim}x): product {rounds.Ours * 1000:F0} ms, bare scan of the same rows {rounds.Theirs * 1000:F0} ms; medians of {rounds.Count} alternating rounds; peak memory of this process so far {PeakMemory.Text(PeakMemory.OfThis)}");

    private async Task<double> ScanAsync(string[] awards)
    {
        var begun = TimeProvider.System.GetTimestamp();
        foreach (var award in awards)
        {
            await foreach (var _ in table.QueryAsync<TableEntity>(Records(award)))
            {
            }
        }

        return TimeProvider.System.GetElapsedTime(begun).TotalSeconds;
    }

    private static async Task FillAsync(TableClient table, TableEntity record, string award, int activities)
    {
        foreach (var hundred in Enumerable.Range(1, activities).Chunk(100))
        {
            await table.SubmitTransactionAsync(hundred.Select(number =>
            {
                var id = ScopedId.Derived(award, DateTimeOffset.UnixEpoch.AddSeconds(number), "bench");
                return new TableTransactionAction(
                    TableTransactionActionType.Add, new TableEntity(record) { PartitionKey = ScopedId.Scope(award), RowKey = $"r_{ScopedId.ByTime(id)}", ["RecordId"] = id, ["Awards"] = award });
            }));
        }
    }

    private static string Records(string award) => TableClient.CreateQueryFilter($"PartitionKey eq {ScopedId.Scope(award)} and RowKey ge {"r_"} and RowKey lt {"r`"}");

    private static async Task SendAsync(HttpClient client, HttpMethod method, string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(method, path) { Content = content };
        using var response = await client.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }
}
