using System.Globalization;
using Azure.Data.Tables;
using ImpactTracker.Storage;

namespace ImpactTracker.Reminders;

/// <summary>Remembers which digests were sent; the only class that sees the table.</summary>
public sealed class DigestTable(StorageClients clients, TimeProvider time)
{
    private readonly Lazy<TableClient> table = new(() => clients.Tables.GetTableClient(DigestRow.Table));

    /// <summary>The week that a moment lies in, as ISO 8601 counts: <c>2026-W47</c>.</summary>
    public static string WeekOf(DateTimeOffset moment) => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(moment.UtcDateTime)}-W{ISOWeek.GetWeekOfYear(moment.UtcDateTime):D2}");

    /// <returns>False when this week's digest was claimed before.</returns>
    internal Task<bool> TryClaimAsync(string week, string awardId, CancellationToken cancellationToken) => table.Value.TryAddAsync(Row(week, awardId, "posting"), cancellationToken);

    internal Task EndAsync(string week, string awardId, string state, CancellationToken cancellationToken) =>
        table.Value.UpsertEntityAsync(Row(week, awardId, state), TableUpdateMode.Replace, cancellationToken);

    internal Task ReleaseAsync(string week, string awardId, CancellationToken cancellationToken) =>
        table.Value.DeleteEntityAsync(week, awardId, cancellationToken: cancellationToken);

    private DigestRow Row(string week, string awardId, string state) => new() { PartitionKey = week, RowKey = awardId, State = state, At = time.GetUtcNow() };
}
