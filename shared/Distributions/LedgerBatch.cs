namespace ImpactTracker.Distributions;

/// <summary>A batch with its deliveries, as read together.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Deliveries">Its deliveries in order of key.</param>
internal sealed record LedgerBatch(BatchRow Batch, IReadOnlyList<DeliveryRow> Deliveries)
{
    /// <summary>Those that are posted with the batch.</summary>
    public IReadOnlyList<DeliveryRow> Live => [.. Deliveries.Where(static delivery => delivery.Own is null)];

    /// <summary>All of them as callers see them.</summary>
    public IEnumerable<Delivery> DeliveriesOf => Deliveries.Select(delivery => Delivery.Of(Batch, delivery));

    /// <summary>Counts the outcomes anew, from the deliveries themselves.</summary>
    public void Recount()
    {
        Batch.Suppressed = Deliveries.Count(static delivery => delivery.Own == nameof(DeliveryOwnState.Suppressed));
        Batch.Rejected = Deliveries.Count(static delivery => delivery.Own == nameof(DeliveryOwnState.Rejected));
        Batch.Delivered = Count(DeliveryOutcome.Delivered);
        Batch.Bounced = Count(DeliveryOutcome.Bounced);
        Batch.Dropped = Count(DeliveryOutcome.Dropped);
        Batch.Deferred = Count(DeliveryOutcome.Deferred);
        Batch.Unsubscribed = Deliveries.Count(static delivery => delivery.Unsubscribed);
        Batch.Complained = Deliveries.Count(static delivery => delivery.Complained);
    }

    private int Count(DeliveryOutcome outcome) => Deliveries.Count(delivery => delivery.Outcome == outcome.ToString());
}
