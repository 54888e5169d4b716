using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using ImpactTracker.Storage;

namespace ImpactTracker.Reports.Sharing;

/// <summary>Reads and writes links to reports and their uses; the only class that sees their table.</summary>
public sealed class ShareTable(StorageClients clients)
{
    private readonly Lazy<TableClient> table = new(() => clients.Tables.GetTableClient(ShareRow.Table));

    /// <summary>A link without its uses, or null.</summary>
    public async Task<ReportShare?> GetAsync(string reportId, string shareId, CancellationToken cancellationToken) => (await RowAsync(reportId, shareId, cancellationToken))?.ToShare();

    /// <summary>The links of a report with their uses, in order of making.</summary>
    public async Task<IReadOnlyList<ReportShare>> ListAsync(string reportId, CancellationToken cancellationToken)
    {
        var uses = await UsesAsync(reportId, ShareUseRow.Prefix, cancellationToken);
        var found = new List<ReportShare>();
        await foreach (var row in table.Value.QueryAsync<ShareRow>(Beginning(reportId, ShareRow.Prefix), cancellationToken: cancellationToken))
        {
            found.Add(With(row.ToShare(), uses));
        }

        return [.. found.OrderBy(static share => share.CreatedAt).ThenBy(static share => share.Id, StringComparer.Ordinal)];
    }

    /// <summary>The link with its uses.</summary>
    internal async Task<ReportShare> WithUsesAsync(ReportShare share, CancellationToken cancellationToken) =>
        With(share, await UsesAsync(share.Report, $"{ShareUseRow.Prefix}{share.Id}_", cancellationToken));

    /// <returns>False when it exists already.</returns>
    internal async Task<bool> TryAddAsync(ReportShare share, CancellationToken cancellationToken)
    {
        if (share.Mail == ShareMailState.Due)
        {
            await OpenAsync(share, cancellationToken);
        }

        try
        {
            await table.Value.AddEntityAsync(ShareRow.Of(share), cancellationToken);
            return true;
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
            return false;
        }
    }

    /// <summary>Changes a link that is as wanted.</summary>
    /// <returns>The link as changed; null when it is not as wanted, gone, or was changed by somebody else meanwhile.</returns>
    internal async Task<ReportShare?> TryChangeAsync(string reportId, string shareId, Func<ReportShare, bool> wanted, Func<ReportShare, ReportShare> change, CancellationToken cancellationToken)
    {
        if (await RowAsync(reportId, shareId, cancellationToken) is not { } row || !wanted(row.ToShare()))
        {
            return null;
        }

        var next = change(row.ToShare());
        try
        {
            await table.Value.UpdateEntityAsync(ShareRow.Of(next), row.ETag, TableUpdateMode.Replace, cancellationToken);
            return next;
        }
        catch (RequestFailedException changed) when (changed.Status == 412)
        {
            return null;
        }
    }

    internal Task LogUseAsync(ReportShare share, string format, DateTimeOffset at, CancellationToken cancellationToken) =>
        table.Value.AddEntityAsync(new ShareUseRow { PartitionKey = share.Report, RowKey = $"{ShareUseRow.Prefix}{share.Id}_{Guid.CreateVersion7(at):N}", Format = format, At = at }, cancellationToken);

    /// <summary>Says that the mail with a link is not ended.</summary>
    internal Task OpenAsync(ReportShare share, CancellationToken cancellationToken) => table.Value.UpsertEntityAsync(
        new DueShareRow { PartitionKey = DueShareRow.Partition, RowKey = share.Id, ReportId = share.Report, Since = share.CreatedAt }, TableUpdateMode.Replace, cancellationToken);

    /// <summary>Says that the mail with a link is ended.</summary>
    internal Task CloseAsync(string shareId, CancellationToken cancellationToken) => table.Value.DeleteEntityAsync(DueShareRow.Partition, shareId, cancellationToken: cancellationToken);

    /// <summary>Links whose mail is not ended: report, link, and when the link was made.</summary>
    internal async Task<IReadOnlyList<(string Report, string Share, DateTimeOffset Since)>> OpenAsync(CancellationToken cancellationToken)
    {
        var found = new List<(string, string, DateTimeOffset)>();
        await foreach (var row in table.Value.QueryAsync<DueShareRow>(TableClient.CreateQueryFilter($"PartitionKey eq {DueShareRow.Partition}"), cancellationToken: cancellationToken))
        {
            found.Add((row.ReportId, row.RowKey, row.Since));
        }

        return found;
    }

    /// <summary>The links that were to be mailed to an address: report and link. Looks through the addresses of all links.</summary>
    internal async IAsyncEnumerable<(string Report, string Share)> SentToAsync(Func<string, bool> isTheirs, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var links = TableClient.CreateQueryFilter($"RowKey ge {ShareRow.Prefix} and RowKey lt {ShareRow.Prefix[..^1] + "`"}");
        await foreach (var row in table.Value.QueryAsync<ShareRow>(links, select: [nameof(ShareRow.PartitionKey), nameof(ShareRow.RowKey), nameof(ShareRow.To)], cancellationToken: cancellationToken))
        {
            if (row.To?.Split(',').Any(isTheirs) == true)
            {
                yield return (row.PartitionKey, row.RowKey[ShareRow.Prefix.Length..]);
            }
        }
    }

    private static ReportShare With(ReportShare share, Dictionary<string, (int Count, DateTimeOffset Last)> uses) =>
        uses.TryGetValue(share.Id, out var used) ? share with { Uses = used.Count, LastUsedAt = used.Last } : share;

    private async Task<Dictionary<string, (int Count, DateTimeOffset Last)>> UsesAsync(string reportId, string prefix, CancellationToken cancellationToken)
    {
        var uses = new Dictionary<string, (int Count, DateTimeOffset Last)>(StringComparer.Ordinal);
        await foreach (var row in table.Value.QueryAsync<ShareUseRow>(Beginning(reportId, prefix), cancellationToken: cancellationToken))
        {
            var share = row.RowKey.Split('_')[1];
            var before = uses.GetValueOrDefault(share);
            uses[share] = (before.Count + 1, row.At > before.Last ? row.At : before.Last);
        }

        return uses;
    }

    // '`' follows '_': the range holds the keys that begin so.
    private static string Beginning(string reportId, string prefix) => TableClient.CreateQueryFilter($"PartitionKey eq {reportId} and RowKey ge {prefix} and RowKey lt {prefix[..^1] + "`"}");

    private async Task<ShareRow?> RowAsync(string reportId, string shareId, CancellationToken cancellationToken)
    {
        if (ScopedId.ScopeOf(reportId) is null || !Guid.TryParseExact(shareId, "N", out _))
        {
            return null;
        }

        var found = await table.Value.GetEntityIfExistsAsync<ShareRow>(reportId, ShareRow.Prefix + shareId, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }
}
