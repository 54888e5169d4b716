using System.Globalization;
using Azure.Data.Tables;
using ImpactTracker.LocalRun;
using ImpactTracker.Storage;

namespace ImpactTracker.Bench;

/// <summary>
/// Pages of an award with 10,000 activities, each with three of 38 organisations on a list, and one activity of 1,000 versions, against the bare queries that each page
/// needs, through the same table client.
/// </summary>
internal static class PagesFigure
{
    private const int Count = 7;
    private const int Activities = 10_000;
    private const int Versions = 1_000;
    private const string Award = "bench-pages";

    // What a page needs of each activity: the columns by which it is counted, found and sorted.
    private static readonly string[] Line = ["RecordId", "Title", "Form", "StartDate", "EndDate", "Years", "PrimaryAudience", "OtherAudiences", "Beneficiaries", "PlannedActivity", "Status"];

    // What words are looked for in.
    private static readonly string[] Searched = [.. Line, "SchemeName", "Organisations", "ResultsAndImpact", "ResultsAndImpact2", "ResultsAndImpact3", "ResultsAndImpact4"];

    // Whom coverage counts.
    private static readonly string[] Reach = ["RecordId", "Title", "StartDate", "Years", "Organisations", "SourceSystem", "SourceRecordId", "Status"];

    // What the funder's form asks.
    private static readonly string[] Asked = [.. Line, "ResultsAndImpact", "MostSignificantOutcome", "Url", "Evidence", "AudienceSizeBand", "PartOfOfficialScheme", "SchemeName", "Organisations"];

    public static async IAsyncEnumerable<string> MeasureAsync()
    {
        await using var stack = await Stack.StartAsync();
        using var client = new HttpClient { BaseAddress = stack.AppUrl };
        await BenchList.MakeAsync(client, Award);
        var activities = await ManyActivities.MakeAsync(stack, client, Award, Activities, "bench-firm-1", "bench-firm-2", "bench-firm-3");
        var service = new TableServiceClient(stack.Storage.ConnectionString);
        var (awards, influences) = (service.GetTableClient("Awards"), service.GetTableClient("Influences"));
        var partition = ScopedId.Scope(Award);
        var id = ScopedId.Derived(Award, DateTimeOffset.UnixEpoch.AddSeconds(Activities / 2), "bench");
        await ManyActivities.ChangeAsync(activities, Award, id, Versions);

        yield return await LineAsync("award", $"/awards/{Award}", async () =>
        {
            await awards.GetEntityAsync<TableEntity>("award", Award);
            await ScanAsync(activities, partition, Line);
            await FirstAsync(influences, partition);
        });
        yield return await LineAsync("activities", $"/awards/{Award}/activities", async () =>
        {
            await awards.GetEntityAsync<TableEntity>("award", Award);
            await ScanAsync(activities, partition, Line);
        });
        yield return await LineAsync("search", $"/awards/{Award}/activities?words=e&sort=title&continuation=9950", async () =>
        {
            await awards.GetEntityAsync<TableEntity>("award", Award);
            await ScanAsync(activities, partition, Searched);
        });
        yield return await LineAsync("activity", $"/activities/{id}", async () =>
        {
            await activities.GetEntityAsync<TableEntity>(partition, $"r_{ScopedId.ByTime(id)}");
            await awards.GetEntityAsync<TableEntity>("award", Award);
        });
        yield return await LineAsync("history", $"/activities/{id}/history", async () =>
        {
            await activities.GetEntityAsync<TableEntity>(partition, $"r_{ScopedId.ByTime(id)}");
            await RowsAsync(activities, TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {$"v_{id}_{Versions - 25:D6}"} and RowKey le {$"v_{id}_{Versions:D6}"}"), 26);
        });
        yield return await LineAsync("readiness", $"/awards/{Award}/readiness", async () =>
        {
            await awards.GetEntityAsync<TableEntity>("award", Award);
            await ScanAsync(activities, partition, Asked);
            await FirstAsync(influences, partition);
        });
        yield return await LineAsync("coverage", $"/awards/{Award}/coverage?list={Award}", async () =>
        {
            await awards.GetEntityAsync<TableEntity>("award", Award);
            await RowsAsync(service.GetTableClient("Lists"), "PartitionKey eq 'list'", 1);
            await RowsAsync(service.GetTableClient("ListMembers"), TableClient.CreateQueryFilter($"PartitionKey eq {Award}"), BenchList.Organisations);
            await RowsAsync(service.GetTableClient("Stakeholders"), "PartitionKey ge '00' and PartitionKey le 'ff'", BenchList.Organisations);
            await RowsAsync(service.GetTableClient("Organisations"), "PartitionKey ge '00' and PartitionKey le 'ff'", BenchList.Organisations);
            await ScanAsync(activities, partition, Reach);
        });
        yield return $"pages: peak memory of the app {PeakMemory.Text(PeakMemory.Of(stack.App))}";

        async Task<string> LineAsync(string name, string path, Func<Task> bare)
        {
            var rounds = await Rounds.TakeAsync(Count, () => SecondsAsync(() => client.GetByteArrayAsync(new Uri(path, UriKind.Relative))), () => SecondsAsync(bare));
            return string.Create(
                CultureInfo.InvariantCulture,
                $"pages {name} {rounds.Ratio} (aim <= 2x): page {rounds.Ours * 1000:F1} ms, bare queries {rounds.Theirs * 1000:F1} ms; an award of {Activities} activities; medians of {rounds.Count} alternating rounds");
        }
    }

    private static Task ScanAsync(TableClient table, string partition, string[] columns) => RowsAsync(table, Records(partition), Activities, columns);

    private static async Task RowsAsync(TableClient table, string filter, int expected, string[]? columns = null)
    {
        var rows = 0;
        await foreach (var _ in table.QueryAsync<TableEntity>(filter, 1000, columns))
        {
            rows++;
        }

        if (rows != expected)
        {
            throw new LocalRunException($"The query found {rows} rows of {expected}.");
        }
    }

    private static async Task FirstAsync(TableClient table, string partition)
    {
        await foreach (var _ in table.QueryAsync<TableEntity>(Records(partition), 20))
        {
            break;
        }
    }

    private static string Records(string partition) => TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {"r_"} and RowKey lt {"r`"}");

    private static async Task<double> SecondsAsync(Func<Task> work)
    {
        var from = TimeProvider.System.GetTimestamp();
        await work();
        return TimeProvider.System.GetElapsedTime(from).TotalSeconds;
    }
}
