using Azure;
using Azure.Data.Tables;
using ImpactTracker.Storage;

namespace ImpactTracker.Reports;

/// <summary>Reads and writes reports; the only class that sees their table.</summary>
public sealed class ReportTable(StorageClients clients)
{
    private const int ReadTogether = 50;
    private const int MostRead = 200;
    private const int Enough = 20;
    private readonly Lazy<TableClient> table = new(() => clients.Tables.GetTableClient(ReportRow.Table));

    /// <summary>A report, or null.</summary>
    public async Task<Report?> GetAsync(string reportId, CancellationToken cancellationToken) => (await RowAsync(reportId, cancellationToken))?.ToReport();

    /// <summary>A page of all reports, newest first.</summary>
    /// <param name="issuedOnly">Whether those that are not issued are passed over; a page may then hold fewer than asked for and still have a next.</param>
    /// <param name="top">At most so many.</param>
    /// <param name="continuation">From the page before.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<TablePage<Report>> ListAsync(bool issuedOnly, int top, string? continuation, CancellationToken cancellationToken)
    {
        var page = await table.Value.QueryAsync<ListedReportRow>(TableClient.CreateQueryFilter($"PartitionKey eq {ListedReportRow.Partition}"), top, cancellationToken: cancellationToken).PageAsync(top, continuation);
        var found = await Task.WhenAll(page.Items.Select(row => GetAsync(row.ReportId, cancellationToken)));
        return new TablePage<Report>([.. found.OfType<Report>().Where(report => !issuedOnly || report.State == ReportState.Issued)], page.Continuation);
    }

    /// <summary>
    /// A page of the reports that somebody looks for, newest first. A thousand of the list are looked through for it and two hundred read at most, so it may hold few, or
    /// none, although more follow.
    /// </summary>
    /// <param name="query">Which.</param>
    /// <param name="continuation">From the page before, or null.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FormatException">The continuation is not one that was given out.</exception>
    public async Task<TablePage<Report>> FindAsync(ReportQuery query, string? continuation, CancellationToken cancellationToken)
    {
        if (continuation is not null && !ListedReportRow.IsKey(continuation))
        {
            throw new FormatException("Not a continuation.");
        }

        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {ListedReportRow.Partition} and RowKey gt {continuation ?? ""}");
        var listed = await table.Value.QueryAsync<ListedReportRow>(filter, TablePaging.MaxRows, cancellationToken: cancellationToken).PageAsync(TablePaging.MaxRows, null);
        var found = new List<Report>();
        var read = 0;
        ListedReportRow[] may = [.. listed.Items.Where(row => row.MayBe(query))];
        foreach (var some in may.Chunk(ReadTogether))
        {
            found.AddRange((await Task.WhenAll(some.Select(row => GetAsync(row.ReportId, cancellationToken)))).OfType<Report>().Where(query.Takes));
            read += some.Length;
            if (found.Count >= Enough || read >= MostRead)
            {
                return new TablePage<Report>(found, listed.Continuation is null && some[^1] == may[^1] ? null : some[^1].RowKey);
            }
        }

        return new TablePage<Report>(found, listed.Continuation is null ? null : listed.Items[^1].RowKey);
    }

    /// <summary>The compiled reports to compare a new one with, newest first.</summary>
    internal async Task<IReadOnlyList<Report>> RelativesAsync(Report report, CancellationToken cancellationToken)
    {
        var found = new List<Report>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {ScopedId.ScopeOf(report.Id)} and RowKey lt {report.Id} and Template eq {report.Template}");
        await foreach (var row in table.Value.QueryAsync<ReportRow>(filter + Alike(ReportRow.Of(report)), cancellationToken: cancellationToken))
        {
            if (row.ToReport() is { IsCompiled: true } other && other.Family == report.Family)
            {
                found.Add(other);
            }
        }

        found.Reverse();
        return found;
    }

    /// <returns>False when it exists already.</returns>
    internal async Task<bool> TryAddAsync(Report report, CancellationToken cancellationToken)
    {
        await table.Value.UpsertEntityAsync(
            new OpenReportRow { PartitionKey = OpenReportRow.Partition, RowKey = report.Id, Since = report.CreatedAt }, TableUpdateMode.Replace, cancellationToken);
        try
        {
            await table.Value.AddEntityAsync(ReportRow.Of(report), cancellationToken);
            await EnlistAsync(report, cancellationToken);
            return true;
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
            return false;
        }
    }

    /// <summary>Lists a stored report among all; listing it again changes nothing.</summary>
    internal Task EnlistAsync(Report report, CancellationToken cancellationToken) => table.Value.UpsertEntityAsync(ListedReportRow.Of(report), TableUpdateMode.Replace, cancellationToken);

    /// <summary>Changes a report that is not ended.</summary>
    /// <returns>The report as changed; null when it is ended, gone, or was changed by somebody else meanwhile.</returns>
    internal Task<Report?> TryChangeAsync(string reportId, Func<Report, Report> change, CancellationToken cancellationToken) =>
        TryChangeAsync(reportId, static report => !report.IsEnded, change, cancellationToken);

    /// <summary>Changes a report that is as wanted.</summary>
    /// <returns>The report as changed; null when it is not as wanted, gone, or was changed by somebody else meanwhile.</returns>
    internal async Task<Report?> TryChangeAsync(string reportId, Func<Report, bool> wanted, Func<Report, Report> change, CancellationToken cancellationToken)
    {
        if (await RowAsync(reportId, cancellationToken) is not { } row || row.ToReport() is var now && !wanted(now))
        {
            return null;
        }

        var next = change(now) with { Version = now.Version + 1 };
        try
        {
            await table.Value.UpdateEntityAsync(ReportRow.Of(next), row.ETag, TableUpdateMode.Replace, cancellationToken);
            return next;
        }
        catch (RequestFailedException changed) when (changed.Status == 412)
        {
            return null;
        }
    }

    /// <summary>Says that nothing more is to be done for a report.</summary>
    internal Task CloseAsync(string reportId, CancellationToken cancellationToken) =>
        table.Value.DeleteEntityAsync(OpenReportRow.Partition, reportId, cancellationToken: cancellationToken);

    /// <summary>Reports that have waited since before a moment.</summary>
    internal async Task<IReadOnlyList<string>> OpenSinceAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        await foreach (var row in table.Value.QueryAsync<OpenReportRow>(TableClient.CreateQueryFilter($"PartitionKey eq {OpenReportRow.Partition}"), cancellationToken: cancellationToken))
        {
            if (row.Since < moment)
            {
                found.Add(row.RowKey);
            }
        }

        return found;
    }

    // A report may hold 64 KB of what must be mended: those of other periods are not brought. What a row lacks cannot be asked for, and is looked at here.
    private static string Alike(ReportRow row) => row.Schedule is not null ? TableClient.CreateQueryFilter($" and Schedule eq {row.Schedule}")
        : (row.From is null ? "" : TableClient.CreateQueryFilter($" and From eq {row.From}")) + (row.To is null ? "" : TableClient.CreateQueryFilter($" and To eq {row.To}"));

    private async Task<ReportRow?> RowAsync(string reportId, CancellationToken cancellationToken)
    {
        if (ScopedId.ScopeOf(reportId) is not { } partition)
        {
            return null;
        }

        var found = await table.Value.GetEntityIfExistsAsync<ReportRow>(partition, reportId, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }
}
