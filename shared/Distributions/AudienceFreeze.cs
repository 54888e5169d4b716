using ImpactTracker.Stakeholders;
using ImpactTracker.Storage;

namespace ImpactTracker.Distributions;

/// <summary>
/// Turns the lists of a due distribution into batches of deliveries. Every step can be repeated: the snapshot is written once, rows have
/// keys that follow from it, and the distribution begins to send only when all rows are there.
/// </summary>
public sealed class AudienceFreeze(
    DistributionTable distributions, LedgerTable ledger, AudienceMembers audience, AudienceSnapshots snapshots, StakeholderTable stakeholders, SuppressionCheck suppressions,
    Hints<SendBatchMessage> hints, TimeProvider time)
{
    private const int ParallelWrites = 4;

    /// <summary>Begins a distribution that is due, or goes on with one whose freeze was interrupted.</summary>
    public async Task StartAsync(string distributionId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var distribution = await distributions.ChangeAsync(distributionId, [DistributionState.Scheduled], d => Begin(d, now), cancellationToken);
        if (distribution?.State != DistributionState.Freezing)
        {
            return;
        }

        var snapshot = await SnapshotAsync(distribution, cancellationToken);
        var chunks = snapshot.Frozen.Chunk(BatchRow.MaxMembers).ToArray();
        await Parallel.ForEachAsync(
            chunks.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = ParallelWrites, CancellationToken = cancellationToken },
            async (chunk, stop) => await ledger.AddAsync(await BatchAsync(distribution, chunk.Index, chunk.Item, now, stop), stop));

        var written = await ledger.BatchesAsync(distribution.Id, cancellationToken);
        if (written.Sum(static batch => batch.Members) != snapshot.Frozen.Count)
        {
            throw new InvalidOperationException($"Distribution {distribution.Id} has {written.Sum(static batch => batch.Members)} deliveries written of {snapshot.Frozen.Count}; the next sweep tries again.");
        }

        await distributions.ChangeAsync(
            distributionId, [DistributionState.Freezing], d => d with { State = DistributionState.Sending, Audience = snapshot.Count, FrozenAt = now }, cancellationToken);
        foreach (var batch in written)
        {
            await hints.SendAsync(new SendBatchMessage(batch.PartitionKey), cancellationToken);
        }
    }

    private static Distribution Begin(Distribution distribution, DateTimeOffset now) =>
        now > distribution.SendAt.AddMinutes(distribution.MaxLatenessMinutes)
            ? distribution with { State = DistributionState.Missed, Note = $"It was due at {distribution.SendAt:yyyy-MM-dd HH:mm} UTC and could not start within {distribution.MaxLatenessMinutes} minutes." }
            : now < distribution.SendAt ? distribution
            : distribution with { State = DistributionState.Freezing };

    private async Task<AudienceSnapshot> SnapshotAsync(Distribution distribution, CancellationToken cancellationToken)
    {
        var members = await audience.OfAsync(distribution, cancellationToken);
        var suppressed = await suppressions.OfAsync(members, distribution.Lists, cancellationToken);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var excluded = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var (id, stakeholder) in stakeholders.OfAsync([.. members.Where(id => !suppressed.Contains(id))], cancellationToken))
        {
            if (stakeholder is null)
            {
                excluded[id] = "The stakeholder was deleted.";
            }
            else if (stakeholder.ReviewBy < today)
            {
                excluded[id] = $"The entry was due for review by {stakeholder.ReviewBy:yyyy-MM-dd}.";
            }
        }

        var snapshot = new AudienceSnapshot(excluded, [.. suppressed.Order(StringComparer.Ordinal)], [.. members.Where(id => !suppressed.Contains(id) && !excluded.ContainsKey(id))]);
        return await snapshots.KeepAsync(distribution.Id, snapshot, cancellationToken);
    }

    private async Task<LedgerBatch> BatchAsync(Distribution distribution, int number, string[] ids, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var partition = BatchRow.Partition(distribution.Id, number);
        var deliveries = new List<DeliveryRow>(ids.Length);
        await foreach (var (id, stakeholder) in stakeholders.OfAsync(ids, cancellationToken))
        {
            var organisation = stakeholder is null ? null : await stakeholders.GetOrganisationAsync(stakeholder.Organisation, cancellationToken);
            deliveries.Add(new DeliveryRow
            {
                PartitionKey = partition,
                RowKey = DeliveryRow.Key(id),
                Email = stakeholder?.Email ?? "",
                Greeting = stakeholder?.Name ?? organisation?.Name ?? DeliveryRow.NoName,
                Organisation = stakeholder?.Organisation ?? "",
                OrganisationName = organisation?.Name ?? "",
                // Deleted between snapshot and here: nobody is mailed, and the count still holds.
                Own = stakeholder is null ? nameof(DeliveryOwnState.Suppressed) : null,
            });
        }

        var ledgerBatch = new LedgerBatch(new BatchRow { PartitionKey = partition, RowKey = BatchRow.Key, Members = deliveries.Count, ReadyAt = now }, deliveries);
        ledgerBatch.Recount();
        return ledgerBatch;
    }
}
