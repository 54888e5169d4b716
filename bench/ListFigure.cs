using System.Globalization;
using System.Text;
using Azure.Data.Tables;
using ImpactTracker.LocalRun;
using ImpactTracker.Storage;

namespace ImpactTracker.Bench;

/// <summary>
/// Reading all pages of an award's activities through the API, against a bare scan of the same rows through the same table client. The rows of
/// the versions, which lie in the same partition, are read by neither.
/// </summary>
internal static class ListFigure
{
    private const int Count = 5;
    private const int Activities = 10_000;
    private const string Award = "bench-list";

    public static async IAsyncEnumerable<string> MeasureAsync()
    {
        await using var stack = await Stack.StartAsync();
        using var client = new HttpClient { BaseAddress = stack.AppUrl };
        var table = await ManyActivities.MakeAsync(stack, client, Award, Activities);

        var rounds = await Rounds.TakeAsync(Count, () => SecondsAsync(() => PagesAsync(client)), () => SecondsAsync(() => ScanAsync(table)));
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"list {rounds.Ratio} (aim <= 1.3x): product {rounds.Ours * 1000:F0} ms, bare scan {rounds.Theirs * 1000:F0} ms; all {Activities} activities of an award as JSON in pages of 1000, against reading the same rows; ")
            + $"medians of {rounds.Count} alternating rounds; peak memory {PeakMemory.Text(PeakMemory.Of(stack.App))}";
    }

    private static async Task<int> PagesAsync(HttpClient client)
    {
        var (bytes, continuation) = (0, "");
        do
        {
            var page = await client.GetByteArrayAsync(new Uri($"/api/awards/{Award}/activities?top=1000{continuation}", UriKind.Relative));
            bytes += page.Length;
            var end = Encoding.UTF8.GetString(page.AsSpan(Math.Max(0, page.Length - 120)));
            var mark = end.LastIndexOf("\"continuation\":", StringComparison.Ordinal) + "\"continuation\":".Length;
            var next = end[mark..].TrimEnd('}').Trim('"');
            continuation = next == "null" ? "" : $"&continuation={next}";
        }
        while (continuation.Length > 0);
        return bytes;
    }

    private static async Task<int> ScanAsync(TableClient table)
    {
        var partition = ScopedId.Scope(Award);
        var rows = 0;
        await foreach (var _ in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {"r_"} and RowKey lt {"r`"}")))
        {
            rows++;
        }

        return rows == Activities ? rows : throw new LocalRunException($"The scan found {rows} rows of {Activities}.");
    }

    private static async Task<double> SecondsAsync(Func<Task<int>> work)
    {
        var from = TimeProvider.System.GetTimestamp();
        await work();
        return TimeProvider.System.GetElapsedTime(from).TotalSeconds;
    }
}
