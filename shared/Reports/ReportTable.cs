using Azure;
using Azure.Data.Tables;
using ImpactTracker.Storage;

namespace ImpactTracker.Reports;

/// <summary>Reads and writes reports; the only class that sees their table.</summary>
public sealed class ReportTable(StorageClients clients)
{
    private readonly Lazy<TableClient> table = new(() => clients.Tables.GetTableClient(ReportRow.Table));

    /// <summary>A report, or null.</summary>
    public async Task<Report?> GetAsync(string reportId, CancellationToken cancellationToken) => (await RowAsync(reportId, cancellationToken))?.ToReport();

    internal async Task AddAsync(Report report, CancellationToken cancellationToken)
    {
        await table.Value.UpsertEntityAsync(
            new OpenReportRow { PartitionKey = OpenReportRow.Partition, RowKey = report.Id, Since = report.CreatedAt }, TableUpdateMode.Replace, cancellationToken);
        await table.Value.UpsertEntityAsync(ReportRow.Of(report), TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>Changes a report that is not ended.</summary>
    /// <returns>The report as changed; null when it is ended, gone, or was changed by somebody else meanwhile.</returns>
    internal async Task<Report?> TryChangeAsync(string reportId, Func<Report, Report> change, CancellationToken cancellationToken)
    {
        if (await RowAsync(reportId, cancellationToken) is not { } row || row.ToReport() is { State: ReportState.Ready or ReportState.Failed })
        {
            return null;
        }

        var next = change(row.ToReport());
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
