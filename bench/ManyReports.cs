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
    private readonly LocalStack stack;
    private readonly Compiling compiling;
    private readonly TableClient table;
    private readonly int rounds;
    private DateOnly period = new(2000, 1, 1);

    private ManyReports(LocalStack stack, TableClient table, int rounds)
    {
        (this.stack, this.table, this.rounds) = (stack, table, rounds);
        compiling = new Compiling(stack.Settings().Select(static one => KeyValuePair.Create(one.Key, (string?)one.Value)));
    }

    /// <summary>Makes the awards, each with so many activities: one is logged, the others are rows like it.</summary>
    public static async Task<ManyReports> StartAsync(string[] awards, int activities, int rounds)
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
        var touches = new TableServiceClient(stack.Storage.ConnectionString).GetTableClient("AwardTouches");
        var record = await table.QueryAsync<TableEntity>(Records(awards[0]), 1).FirstAsync();
        record.Remove("odata.etag");
        record.Remove("Timestamp");
        await Parallel.ForEachAsync(awards, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (id, _) => await FillAsync(table, touches, record, id, id == awards[0] ? activities - 1 : activities));
        return new ManyReports(stack, table, rounds);
    }

    /// <summary>Compiles some that do not count, so that the figure that is measured first does not bear what all of them share.</summary>
    public async Task WarmAsync(string[] awards, string formats)
    {
        for (var times = 0; times < 3; times++)
        {
            await compiling.OnceAsync(awards, formats, period = period.AddDays(-1));
        }
    }

    /// <summary>Reports that are compiled anew.</summary>
    public async Task<string> NewAsync(string what, string[] awards, string formats, double aim) => Line(
        $"report {what}", await Rounds.TakeAsync(rounds, () => compiling.OnceAsync(awards, formats, period = period.AddDays(-1)), () => ScanAsync(awards)), aim);

    /// <summary>The same report once more, while no record is changed.</summary>
    public async Task<string> AgainAsync(string what, string[] awards, double aim)
    {
        var same = new DateOnly(1999, 1, 1);
        await compiling.OnceAsync(awards, "html", same);
        return Line($"report {what} again, nothing changed", await Rounds.TakeAsync(rounds, () => compiling.OnceAsync(awards, "html", same), () => ScanAsync(awards)), aim);
    }

    /// <summary>Seconds of one that is compiled anew, and what a process of its own needs at most for it.</summary>
    public async Task<string> GrowthAsync(string what, string[] awards, string formats)
    {
        var (seconds, peak) = (await compiling.OnceAsync(awards, formats, period = period.AddDays(-1)), await CompileOnce.PeakAsync(stack.Settings(), awards, formats));
        return string.Create(CultureInfo.InvariantCulture, $"growth {what}: {seconds:F2} s, peak memory {PeakMemory.Text(peak)}");
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

    private static async Task FillAsync(TableClient table, TableClient touches, TableEntity record, string award, int activities)
    {
        await touches.UpsertEntityAsync(new TableEntity("touched", ScopedId.Scope(award)));
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
