using System.Collections.Concurrent;
using System.Globalization;
using Azure.Data.Tables;
using ImpactTracker.Storage;

namespace ImpactTracker.Distributions;

/// <summary>Reads and writes distributions; the only class that sees their table.</summary>
public sealed class DistributionTable(StorageClients clients)
{
    private const int TimeDigits = 12;
    private readonly Lazy<TableClient> table = new(() => clients.Tables.GetTableClient(DistributionRow.Table));

    /// <summary>A distribution, or null.</summary>
    public async Task<Distribution?> GetAsync(string distributionId, CancellationToken cancellationToken) =>
        (await RowAsync(distributionId, cancellationToken))?.ToDistribution();

    /// <summary>A page of all distributions in order of id.</summary>
    public async Task<TablePage<Distribution>> ListAsync(int top, string? continuation, CancellationToken cancellationToken)
    {
        var query = table.Value.QueryAsync<DistributionRow>(TableClient.CreateQueryFilter($"PartitionKey eq {DistributionRow.Partition}"), top, cancellationToken: cancellationToken);
        return (await query.PageAsync(top, continuation)).Select(static row => row.ToDistribution());
    }

    /// <summary>The distributions of some briefs, in no order. No others are read.</summary>
    internal async Task<IReadOnlyCollection<Distribution>> OfAsync(IEnumerable<string> briefIds, CancellationToken cancellationToken)
    {
        var keys = new ConcurrentBag<(string, string)>();
        await Parallel.ForEachAsync(briefIds, cancellationToken, async (brief, cancellation) =>
        {
            await foreach (var row in table.Value.QueryAsync<BriefDistributionRow>(TableClient.CreateQueryFilter($"PartitionKey eq {BriefDistributionRow.Partition(brief)}"), TablePaging.MaxRows, ["RowKey"], cancellation))
            {
                keys.Add((DistributionRow.Partition, row.RowKey));
            }
        });
        return [.. (await table.Value.FindAsync<DistributionRow>(keys, cancellationToken)).Values.Select(static row => row.ToDistribution())];
    }

    /// <summary>A page of distributions, the one that was asked for last first.</summary>
    /// <param name="briefId">Only those of this brief, or null for all.</param>
    /// <param name="top">At most so many.</param>
    /// <param name="continuation">From the page before, or null.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FormatException">The continuation is not one that was given out.</exception>
    /// <remarks>Ids tell no order, so the keys of all, or of all of the brief, are read: there are some hundreds a year. The rest is read of the page alone.</remarks>
    public async Task<TablePage<Distribution>> NewestAsync(string? briefId, int top, string? continuation, CancellationToken cancellationToken)
    {
        var keys = new List<string>();
        if (briefId is null)
        {
            await foreach (var row in table.Value.QueryAsync<DistributionRow>(TableClient.CreateQueryFilter($"PartitionKey eq {DistributionRow.Partition}"), TablePaging.MaxRows, ["RowKey", "CreatedAt"], cancellationToken))
            {
                keys.Add(ByTime(row.CreatedAt, row.RowKey));
            }
        }
        else
        {
            keys.AddRange((await OfAsync([briefId], cancellationToken)).Select(static one => ByTime(one.CreatedAt, one.Id)));
        }

        if (continuation is not null && continuation.IndexOf('-', StringComparison.Ordinal) != TimeDigits)
        {
            throw new FormatException("Not a continuation.");
        }

        string[] rest = [.. keys.Where(key => continuation is null || string.CompareOrdinal(key, continuation) < 0).OrderDescending(StringComparer.Ordinal).Take(top + 1)];
        string[] page = [.. rest.Take(top)];
        var found = await table.Value.FindAsync<DistributionRow>([.. page.Select(Key)], cancellationToken);
        return new TablePage<Distribution>([.. page.Select(Key).Where(found.ContainsKey).Select(key => found[key].ToDistribution())], rest.Length > top ? page[^1] : null);

        static string ByTime(DateTimeOffset moment, string id) => string.Create(CultureInfo.InvariantCulture, $"{moment.ToUnixTimeMilliseconds():x12}-{id}");

        static (string Partition, string Row) Key(string key) => (DistributionRow.Partition, key[(TimeDigits + 1)..]);
    }

    /// <summary>The distributions in one state.</summary>
    internal async Task<IReadOnlyList<Distribution>> InStateAsync(DistributionState state, CancellationToken cancellationToken)
    {
        var found = new List<Distribution>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {DistributionRow.Partition} and State eq {state.ToString()}");
        await foreach (var row in table.Value.QueryAsync<DistributionRow>(filter, cancellationToken: cancellationToken))
        {
            found.Add(row.ToDistribution());
        }

        return found;
    }

    /// <returns>False when there is one already.</returns>
    internal async Task<bool> TryAddAsync(Distribution distribution, CancellationToken cancellationToken)
    {
        await table.Value.UpsertEntityAsync(BriefDistributionRow.Of(distribution), TableUpdateMode.Replace, cancellationToken);
        return await table.Value.TryAddAsync(DistributionRow.From(distribution), cancellationToken);
    }

    /// <summary>Changes a distribution that is in one of these states.</summary>
    /// <returns>The distribution as it is now, changed or not; null when there is none.</returns>
    internal async Task<Distribution?> ChangeAsync(
        string distributionId, DistributionState[] from, Func<Distribution, Distribution> change, CancellationToken cancellationToken)
    {
        while (await RowAsync(distributionId, cancellationToken) is { } row)
        {
            var now = row.ToDistribution();
            if (!from.Contains(now.State))
            {
                return now;
            }

            var next = change(now);
            if (next == now)
            {
                return now;
            }

            if (!DistributionMoves.Allows(now.State, next.State))
            {
                throw new InvalidOperationException($"Distribution {distributionId} cannot go from {now.State} to {next.State}.");
            }

            next = next with { Version = now.Version + 1 };
            if (await table.Value.TryReplaceAsync(DistributionRow.From(next), row.ETag, cancellationToken))
            {
                return next;
            }

            // Somebody else changed it between our read and our write: look again.
        }

        return null;
    }

    /// <summary>The claims of onward reach about a distribution, in the order of recording.</summary>
    internal async Task<IReadOnlyList<OnwardClaim>> ClaimsAsync(string distributionId, CancellationToken cancellationToken)
    {
        var found = new List<OnwardClaim>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {OnwardClaimRow.Partition(distributionId)}");
        await foreach (var row in table.Value.QueryAsync<OnwardClaimRow>(filter, cancellationToken: cancellationToken))
        {
            found.Add(row.ToClaim());
        }

        return found;
    }

    internal Task AddClaimAsync(string distributionId, OnwardClaim claim, CancellationToken cancellationToken) =>
        table.Value.AddEntityAsync(OnwardClaimRow.From(distributionId, claim), cancellationToken);

    private async Task<DistributionRow?> RowAsync(string distributionId, CancellationToken cancellationToken)
    {
        var found = await table.Value.GetEntityIfExistsAsync<DistributionRow>(DistributionRow.Partition, distributionId, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }
}
