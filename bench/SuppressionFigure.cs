using System.Globalization;
using Azure.Data.Tables;
using ImpactTracker.LocalRun;
using ImpactTracker.Stakeholders;
using ImpactTracker.Storage;
using Microsoft.Extensions.Configuration;

namespace ImpactTracker.Bench;

/// <summary>
/// Asking who of 20,000 addresses must not be mailed, as a freeze does, against 20,000 bare point reads of the same table, 16 at a time; once with
/// 500 of them suppressed and once with 5,000, which is more than one answer of the service holds.
/// </summary>
internal static class SuppressionFigure
{
    private const int Asked = 20_000;
    private const int Count = 5;
    private const int AtATime = 16;

    public static async IAsyncEnumerable<string> MeasureAsync()
    {
        foreach (var suppressed in (int[])[500, 5_000])
        {
            await using var stack = await Stack.StartAsync();
            var clients = new StorageClients(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [StorageClients.Setting] = stack.Storage.ConnectionString }).Build());
            var table = new SuppressionTable(clients, TimeProvider.System);
            string[] asked = [.. Enumerable.Range(0, Asked).Select(static number => ScopedId.Scope($"one {number}") + ScopedId.Scope($"two {number}"))];
            await Parallel.ForEachAsync(
                asked.Take(suppressed), new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (hash, stop) => await table.AddAsync(hash, SuppressionReason.Unsubscribe, stop));
            var bare = clients.Tables.GetTableClient("Suppressions");

            var rounds = await Rounds.TakeAsync(Count, () => SecondsAsync(() => CheckAsync(table, asked, suppressed)), () => SecondsAsync(() => ReadAsync(bare, asked, suppressed)));
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"suppressions {rounds.Ours / rounds.Theirs:F3}x (aim <= 0.2x): {Asked} addresses of which {suppressed} are suppressed; product {rounds.Ours * 1000:F0} ms, bare point reads {rounds.Theirs:F1} s, {AtATime} at a time; medians of {rounds.Count} alternating rounds");
        }
    }

    private static async Task CheckAsync(SuppressionTable table, string[] asked, int suppressed)
    {
        var found = await table.ScopesAsync(asked, CancellationToken.None);
        if (found.Count != suppressed)
        {
            throw new LocalRunException($"The check found {found.Count} suppressed of {suppressed}.");
        }
    }

    private static async Task ReadAsync(TableClient table, string[] asked, int suppressed)
    {
        var found = 0;
        await Parallel.ForEachAsync(asked, new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (hash, stop) =>
        {
            if ((await table.GetEntityIfExistsAsync<TableEntity>(hash[..2], hash, cancellationToken: stop)).HasValue)
            {
                Interlocked.Increment(ref found);
            }
        });
        if (found != suppressed)
        {
            throw new LocalRunException($"The reads found {found} suppressed of {suppressed}.");
        }
    }

    private static async Task<double> SecondsAsync(Func<Task> work)
    {
        var from = TimeProvider.System.GetTimestamp();
        await work();
        return TimeProvider.System.GetElapsedTime(from).TotalSeconds;
    }
}
