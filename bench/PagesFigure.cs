using System.Globalization;
using Azure.Data.Tables;
using ImpactTracker.LocalRun;
using ImpactTracker.Storage;

namespace ImpactTracker.Bench;

/// <summary>Pages of an award with 10,000 activities, against the bare queries that each needs, through the same table client.</summary>
internal static class PagesFigure
{
    private const int Count = 7;
    private const int Activities = 10_000;
    private const string Award = "bench-pages";

    // What a page needs of each activity: the columns by which it is counted, found and sorted.
    private static readonly string[] Line = ["RecordId", "Title", "Form", "StartDate", "EndDate", "Years", "PrimaryAudience", "OtherAudiences", "Beneficiaries", "PlannedActivity", "Status"];

    public static async IAsyncEnumerable<string> MeasureAsync()
    {
        await using var stack = await Stack.StartAsync();
        using var client = new HttpClient { BaseAddress = stack.AppUrl };
        var activities = await ManyActivities.MakeAsync(stack, client, Award, Activities);
        var service = new TableServiceClient(stack.Storage.ConnectionString);
        var (awards, influences) = (service.GetTableClient("Awards"), service.GetTableClient("Influences"));
        var partition = ScopedId.Scope(Award);
        var id = ScopedId.Derived(Award, DateTimeOffset.UnixEpoch.AddSeconds(Activities / 2), "bench");

        yield return await LineAsync("award", $"/awards/{Award}", async () =>
        {
            await awards.GetEntityAsync<TableEntity>("award", Award);
            await LinesAsync(activities, partition);
            await foreach (var _ in influences.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {"r_"} and RowKey lt {"r`"}"), 20))
            {
                break;
            }
        });
        yield return await LineAsync("activities", $"/awards/{Award}/activities", async () =>
        {
            await awards.GetEntityAsync<TableEntity>("award", Award);
            await LinesAsync(activities, partition);
        });
        yield return await LineAsync("search", $"/awards/{Award}/activities?words=e&sort=title&continuation=9950", async () =>
        {
            await awards.GetEntityAsync<TableEntity>("award", Award);
            await LinesAsync(activities, partition);
        });
        yield return await LineAsync("activity", $"/activities/{id}", async () =>
        {
            await activities.GetEntityAsync<TableEntity>(partition, $"r_{ScopedId.ByTime(id)}");
            await awards.GetEntityAsync<TableEntity>("award", Award);
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

    private static async Task LinesAsync(TableClient table, string partition)
    {
        var rows = 0;
        await foreach (var _ in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {"r_"} and RowKey lt {"r`"}"), 1000, Line))
        {
            rows++;
        }

        if (rows != Activities)
        {
            throw new LocalRunException($"The scan found {rows} rows of {Activities}.");
        }
    }

    private static async Task<double> SecondsAsync(Func<Task> work)
    {
        var from = TimeProvider.System.GetTimestamp();
        await work();
        return TimeProvider.System.GetElapsedTime(from).TotalSeconds;
    }
}
