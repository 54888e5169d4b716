using Azure.Data.Tables;

namespace ImpactTracker.Distributions;

/// <summary>Tells apart the two kinds of row that one read of a partition brings.</summary>
internal static class LedgerRows
{
    public static BatchRow Batch(TableEntity row) => new()
    {
        PartitionKey = row.PartitionKey,
        RowKey = row.RowKey,
        Timestamp = row.Timestamp,
        ETag = row.ETag,
        State = row.GetString(nameof(BatchRow.State))!,
        Members = row.GetInt32(nameof(BatchRow.Members)) ?? 0,
        Last = row.GetString(nameof(BatchRow.Last)) ?? "",
        Suppressed = row.GetInt32(nameof(BatchRow.Suppressed)) ?? 0,
        Rejected = row.GetInt32(nameof(BatchRow.Rejected)) ?? 0,
        Attempt = row.GetString(nameof(BatchRow.Attempt)),
        ClaimedAt = row.GetDateTimeOffset(nameof(BatchRow.ClaimedAt)),
        ReadyAt = row.GetDateTimeOffset(nameof(BatchRow.ReadyAt)),
        MessageId = row.GetString(nameof(BatchRow.MessageId)),
        AcceptedAt = row.GetDateTimeOffset(nameof(BatchRow.AcceptedAt)),
        Reason = row.GetString(nameof(BatchRow.Reason)),
        Evidence = row.GetString(nameof(BatchRow.Evidence)),
        FormerAttempt = row.GetString(nameof(BatchRow.FormerAttempt)),
        FormerCancelled = row.GetBoolean(nameof(BatchRow.FormerCancelled)) ?? false,
        Hold = row.GetString(nameof(BatchRow.Hold)),
        HoldUntil = row.GetDateTimeOffset(nameof(BatchRow.HoldUntil)),
        CancelAskedAt = row.GetDateTimeOffset(nameof(BatchRow.CancelAskedAt)),
        SpentHolds = row.GetString(nameof(BatchRow.SpentHolds)),
        LogAskedAt = row.GetDateTimeOffset(nameof(BatchRow.LogAskedAt)),
        Delivered = row.GetInt32(nameof(BatchRow.Delivered)) ?? 0,
        Bounced = row.GetInt32(nameof(BatchRow.Bounced)) ?? 0,
        Dropped = row.GetInt32(nameof(BatchRow.Dropped)) ?? 0,
        Deferred = row.GetInt32(nameof(BatchRow.Deferred)) ?? 0,
        Unsubscribed = row.GetInt32(nameof(BatchRow.Unsubscribed)) ?? 0,
        Complained = row.GetInt32(nameof(BatchRow.Complained)) ?? 0,
    };

    public static DeliveryRow Delivery(TableEntity row) => new()
    {
        PartitionKey = row.PartitionKey,
        RowKey = row.RowKey,
        Timestamp = row.Timestamp,
        ETag = row.ETag,
        Email = row.GetString(nameof(DeliveryRow.Email)) ?? "",
        Greeting = row.GetString(nameof(DeliveryRow.Greeting)) ?? "",
        Organisation = row.GetString(nameof(DeliveryRow.Organisation)) ?? "",
        OrganisationName = row.GetString(nameof(DeliveryRow.OrganisationName)) ?? "",
        Own = row.GetString(nameof(DeliveryRow.Own)),
        Reason = row.GetString(nameof(DeliveryRow.Reason)),
        Outcome = row.GetString(nameof(DeliveryRow.Outcome)),
        OutcomeAt = row.GetDateTimeOffset(nameof(DeliveryRow.OutcomeAt)),
        Unsubscribed = row.GetBoolean(nameof(DeliveryRow.Unsubscribed)) ?? false,
        Complained = row.GetBoolean(nameof(DeliveryRow.Complained)) ?? false,
    };
}
