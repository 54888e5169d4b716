using Azure;
using Azure.Data.Tables;
using ImpactTracker.Storage;

namespace ImpactTracker.Briefs;

/// <summary>Reads and writes briefs; the only class that sees their table.</summary>
public sealed class BriefTable(StorageClients clients)
{
    private readonly Lazy<TableClient> table = new(() => clients.Tables.GetTableClient(BriefRow.Table));

    /// <summary>A brief, or null.</summary>
    public async Task<Brief?> GetAsync(string briefId, CancellationToken cancellationToken) => (await RowAsync(briefId, cancellationToken))?.ToBrief();

    /// <summary>Those of some briefs that exist, by id.</summary>
    internal async Task<IReadOnlyDictionary<string, Brief>> OfAsync(IEnumerable<string> briefIds, CancellationToken cancellationToken)
    {
        (string, string)[] keys = [.. briefIds.Distinct(StringComparer.Ordinal).Where(static id => ScopedId.ScopeOf(id) is not null).Select(static id => (ScopedId.ScopeOf(id)!, id))];
        return (await table.Value.FindAsync<BriefRow>(keys, cancellationToken)).Values.ToDictionary(static row => row.RowKey, static row => row.ToBrief(), StringComparer.Ordinal);
    }

    /// <summary>The briefs of an award, in no order. No others are read.</summary>
    internal async Task<IReadOnlyCollection<Brief>> OfAwardAsync(string awardId, CancellationToken cancellationToken) =>
        [.. (await OfAsync(await NamedAsync(awardId, cancellationToken), cancellationToken)).Values];

    /// <summary>A page of briefs, the newest first.</summary>
    /// <param name="awardId">Only those that name this award, or null for all.</param>
    /// <param name="top">At most so many.</param>
    /// <param name="continuation">From the page before, or null.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FormatException">The continuation is not one that was given out.</exception>
    /// <remarks>The keys of all briefs, or of all of the award, are read to find their order: an organisation writes some dozens a year. Their texts are read of the page alone.</remarks>
    public async Task<TablePage<Brief>> NewestAsync(string? awardId, int top, string? continuation, CancellationToken cancellationToken)
    {
        var before = continuation is null ? null : ScopedId.ByTime(continuation);
        var ids = await (awardId is null ? AllAsync(cancellationToken) : NamedAsync(awardId, cancellationToken));
        string[] page = [.. ids.Where(id => before is null || string.CompareOrdinal(ScopedId.ByTime(id), before) < 0).OrderByDescending(ScopedId.ByTime, StringComparer.Ordinal).Take(top + 1)];
        var found = await OfAsync(page.Take(top), cancellationToken);
        return new TablePage<Brief>([.. page.Take(top).Where(found.ContainsKey).Select(id => found[id])], page.Length > top ? page[top - 1] : null);
    }

    internal async Task<BriefRow?> RowAsync(string briefId, CancellationToken cancellationToken)
    {
        if (ScopedId.ScopeOf(briefId) is not { } partition)
        {
            return null;
        }

        var found = await table.Value.GetEntityIfExistsAsync<BriefRow>(partition, briefId, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    /// <returns>False when the id is taken.</returns>
    internal async Task<bool> TryAddAsync(Brief brief, CancellationToken cancellationToken)
    {
        await PointAsync(brief, cancellationToken);
        return await table.Value.TryAddAsync(BriefRow.From(brief), cancellationToken);
    }

    /// <returns>False when the row was changed since it was read.</returns>
    internal Task<bool> TryReplaceAsync(Brief brief, ETag read, CancellationToken cancellationToken) => table.Value.TryReplaceAsync(BriefRow.From(brief), read, cancellationToken);

    private async Task<IReadOnlyCollection<string>> AllAsync(CancellationToken cancellationToken) =>
        await table.Value.QueryAsync<BriefRow>(TableClient.CreateQueryFilter($"PartitionKey ge {"0"} and PartitionKey lt {"g"} and RowKey lt {BriefPointerRow.First}"), TablePaging.MaxRows, ["RowKey"], cancellationToken)
            .Select(static row => row.RowKey).ToListAsync(cancellationToken);

    // Ids of those that lie in the award's partition, and of those that it is a further award of.
    private async Task<IReadOnlyCollection<string>> NamedAsync(string awardId, CancellationToken cancellationToken) =>
        await table.Value.QueryAsync<BriefPointerRow>(TableClient.CreateQueryFilter($"PartitionKey eq {ScopedId.Scope(awardId)}"), TablePaging.MaxRows, ["RowKey"], cancellationToken)
            .Select(static row => row.Brief).ToListAsync(cancellationToken);

    // An award whose briefs lie in another partition finds them by these. The awards of a brief stay.
    private async Task PointAsync(Brief brief, CancellationToken cancellationToken)
    {
        foreach (var award in brief.Awards.Where(award => ScopedId.Scope(award) != ScopedId.ScopeOf(brief.Id)))
        {
            await table.Value.UpsertEntityAsync(BriefPointerRow.Of(award, brief.Id), TableUpdateMode.Replace, cancellationToken);
        }
    }
}
