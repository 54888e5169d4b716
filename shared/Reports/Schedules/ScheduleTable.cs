using Azure;
using Azure.Data.Tables;
using ImpactTracker.Storage;

namespace ImpactTracker.Reports.Schedules;

/// <summary>Reads and writes schedules; the only class that sees their table.</summary>
public sealed class ScheduleTable(StorageClients clients)
{
    private readonly Lazy<TableClient> table = new(() => clients.Tables.GetTableClient(ScheduleRow.Table));

    /// <summary>A schedule, or null.</summary>
    public async Task<ReportSchedule?> GetAsync(string scheduleId, CancellationToken cancellationToken) => (await RowAsync(scheduleId, cancellationToken))?.ToSchedule();

    /// <summary>A page of all schedules in order of id.</summary>
    public async Task<TablePage<ReportSchedule>> ListAsync(int top, string? continuation, CancellationToken cancellationToken)
    {
        var query = table.Value.QueryAsync<ScheduleRow>(TableClient.CreateQueryFilter($"PartitionKey eq {ScheduleRow.Partition}"), top, cancellationToken: cancellationToken);
        return (await query.PageAsync(top, continuation)).Select(static row => row.ToSchedule());
    }

    /// <summary>Makes, changes or deletes a schedule as decided from what is stored; the decision is made anew when somebody else was faster.</summary>
    /// <param name="scheduleId">Its id.</param>
    /// <param name="decide">From what is stored, or null, to what should be: the same for no change, null for none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was stored, and what is now.</returns>
    internal async Task<(ReportSchedule? Before, ReportSchedule? After)> ChangeAsync(string scheduleId, Func<ReportSchedule?, ReportSchedule?> decide, CancellationToken cancellationToken)
    {
        while (true)
        {
            var row = await RowAsync(scheduleId, cancellationToken);
            var before = row?.ToSchedule();
            var after = decide(before);
            try
            {
                await (row is null ? (after is null ? Task.CompletedTask : table.Value.AddEntityAsync(ScheduleRow.Of(after), cancellationToken))
                    : after is null ? table.Value.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, cancellationToken)
                    : ReferenceEquals(before, after) ? Task.CompletedTask
                    : table.Value.UpdateEntityAsync(ScheduleRow.Of(after), row.ETag, TableUpdateMode.Replace, cancellationToken));
                return (before, after);
            }
            catch (RequestFailedException race) when (race.Status is 409 or 412)
            {
                // Somebody else made or changed it meanwhile: look again.
            }
        }
    }

    private async Task<ScheduleRow?> RowAsync(string scheduleId, CancellationToken cancellationToken)
    {
        var found = await table.Value.GetEntityIfExistsAsync<ScheduleRow>(ScheduleRow.Partition, scheduleId, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }
}
