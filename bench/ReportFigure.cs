using System.Globalization;
using System.Text;
using Azure.Data.Tables;
using ImpactTracker.LocalRun;
using ImpactTracker.Reports;
using ImpactTracker.Storage;
using ImpactTracker.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Bench;

/// <summary>
/// Compiling a report on one award of 10,000 activities and on 1,000 awards of 100 each, against a bare scan of the same rows through the same table client; and asking again
/// with nothing changed. The compiler runs in this process, without the queue's delay; each round compiles a report of another period, so that none is a repetition.
/// </summary>
internal static class ReportFigure
{
    private const int Count = 3;
    private const int Many = 10_000;
    private const int Awards = 1_000;
    private const int Each = 100;

    // Within so long a record may have been written while a report was read.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(31);

    private static readonly string[] One = ["bench-report"];

    private static DateOnly period = new(2000, 1, 1);

    public static async IAsyncEnumerable<string> MeasureAsync()
    {
        await using var stack = await Stack.StartAsync();
        using var client = new HttpClient { BaseAddress = stack.AppUrl };
        string[] portfolio = [.. Enumerable.Range(1, Awards).Select(static number => string.Create(CultureInfo.InvariantCulture, $"bench-{number:D4}"))];
        var award = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "samples", "award.json"));
        foreach (var id in portfolio.Prepend("bench-report"))
        {
            await SendAsync(client, HttpMethod.Put, $"/api/awards/{id}", award);
        }

        var sample = (JObject)JArray.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "samples", "activities.json")))[0];
        sample["awards"] = new JArray(One);
        await SendAsync(client, HttpMethod.Post, "/api/activities", sample.ToString());
        await stack.App.KillAsync();
        var table = new TableServiceClient(stack.Storage.ConnectionString).GetTableClient("Activities");
        await FillAsync(table, "bench-report", Many);
        foreach (var id in portfolio)
        {
            await FillAsync(table, id, Each);
        }

        await Task.Delay(Settled);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(stack.Settings().ToDictionary(static one => one.Key.Replace("__", ":", StringComparison.Ordinal), static one => (string?)one.Value))
            .AddInMemoryCollection(new Dictionary<string, string?> { [StorageClients.MissingSetting] = "true" }).Build();
        await using var tracker = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddTracker(configuration).BuildServiceProvider();
        foreach (var format in (string[])["html", "docx", "pdf", "xlsx", "csv", "json"])
        {
            yield return await OneAsync($"{Many} activities of one award as {format}", tracker, table, format, 1.5, One);
        }

        yield return await OneAsync($"{Awards} awards of {Each} activities as html", tracker, table, "html", 1.5, portfolio);
        yield return await AgainAsync(tracker, table);
    }

    private static async Task<string> OneAsync(string what, IServiceProvider tracker, TableClient table, string format, double aim, string[] awards)
    {
        var rounds = await Rounds.TakeAsync(Count, () => CompileAsync(tracker, awards, format, period = period.AddDays(-1)), () => ScanAsync(table, awards));
        return Line($"report {what}", rounds, aim);
    }

    private static async Task<string> AgainAsync(IServiceProvider tracker, TableClient table)
    {
        var same = new DateOnly(1999, 1, 1);
        await CompileAsync(tracker, One, "html", same);
        return Line($"report {Many} activities of one award again, nothing changed", await Rounds.TakeAsync(Count, () => CompileAsync(tracker, One, "html", same), () => ScanAsync(table, One)), 0.1);
    }

    private static string Line(string what, Rounds rounds, double aim) => string.Create(
        CultureInfo.InvariantCulture,
        $"{what} {rounds.Ratio} (aim <= {aim}x): product {rounds.Ours * 1000:F0} ms, bare scan of the same rows {rounds.Theirs * 1000:F0} ms; medians of {rounds.Count} alternating rounds; peak memory of this process so far {PeakMemory.Text(PeakMemory.OfThis)}");

    private static async Task<double> CompileAsync(IServiceProvider tracker, string[] awards, string format, DateOnly from)
    {
        var draft = new ReportDraft { Awards = Json.ListOrAll.Of(awards), Template = "ukri", From = from, Formats = [format] };
        var asked = (Outcomes.Outcome<Report>.Created)await tracker.GetRequiredService<ReportDesk>().RequestAsync(draft, "bench", null, CancellationToken.None);
        var begun = TimeProvider.System.GetTimestamp();
        await tracker.GetRequiredService<ReportCompiler>().CompileAsync(asked.Value.Id, CancellationToken.None);
        var seconds = TimeProvider.System.GetElapsedTime(begun).TotalSeconds;
        var report = (await tracker.GetRequiredService<ReportTable>().GetAsync(asked.Value.Id, CancellationToken.None))!;
        return report.State == ReportState.Ready && report.Figures!.Activities > 0 ? seconds : throw new LocalRunException($"The report is {report.State}: {report.Failure}");
    }

    private static async Task<double> ScanAsync(TableClient table, string[] awards)
    {
        var begun = TimeProvider.System.GetTimestamp();
        foreach (var award in awards)
        {
            await foreach (var _ in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {ScopedId.Scope(award)} and RowKey ge {"r_"} and RowKey lt {"r`"}")))
            {
            }
        }

        return TimeProvider.System.GetElapsedTime(begun).TotalSeconds;
    }

    /// <summary>Rows like the one that was logged until the award has as many as are measured.</summary>
    private static async Task FillAsync(TableClient table, string award, int activities)
    {
        TableEntity? record = null;
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {ScopedId.Scope("bench-report")} and RowKey ge {"r_"} and RowKey lt {"r`"}"), 1))
        {
            record = row;
            break;
        }

        record!.Remove("odata.etag");
        record.Remove("Timestamp");
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

    private static async Task SendAsync(HttpClient client, HttpMethod method, string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(method, path) { Content = content };
        using var response = await client.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }
}
