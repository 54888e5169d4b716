using ImpactTracker.Stakeholders;
using ImpactTracker.Storage;
using ImpactTracker.Telemetry;

namespace ImpactTracker.Distributions;

/// <summary>
/// Turns the lists of a due distribution into batches of deliveries. Every step can be repeated: the snapshot is written once, rows have
/// keys that follow from it, and the distribution begins to send only when all rows are there.
/// </summary>
public sealed class AudienceFreeze(
    DistributionTable distributions, LedgerTable ledger, AudienceMembers audience, AudienceDecision decision, AudienceSnapshots snapshots, StakeholderTable stakeholders, OrganisationTable organisations, SuppressionCheck suppressions,
    Hints<SendBatchMessage> hints, TimeProvider time)
{
    private const int ParallelWrites = 4;

    /// <summary>Begins a distribution that is due, or goes on with one whose freeze was interrupted.</summary>
    public async Task StartAsync(string distributionId, CancellationToken cancellationToken)
    {
        using var span = Traces.Freeze(distributionId);
        var now = time.GetUtcNow();
        var distribution = await distributions.ChangeAsync(distributionId, [DistributionState.Scheduled], d => Begin(d, now), cancellationToken);
        if (distribution?.State != DistributionState.Freezing)
        {
            return;
        }

        var people = new Dictionary<string, Stakeholder>(StringComparer.Ordinal);
        var snapshot = await SnapshotAsync(distribution, people, cancellationToken);
        // Kept by an earlier run, the snapshot may hold people who have left the lists since.
        await ReadAsync([.. snapshot.Frozen.Where(id => !people.ContainsKey(id))], people, cancellationToken);

        var known = await organisations.OfAsync(people.Values.Select(static one => one.Organisation), cancellationToken);
        var chunks = snapshot.Frozen.Chunk(BatchRow.MaxMembers).ToArray();
        await Parallel.ForEachAsync(
            chunks.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = ParallelWrites, CancellationToken = cancellationToken },
            async (chunk, stop) => await ledger.AddAsync(Batch(distribution, chunk.Index, chunk.Item, people, known, now), stop));

        var written = await ledger.BatchesAsync(distribution.Id, cancellationToken);
        if (written.Sum(static batch => batch.Members) != snapshot.Frozen.Count)
        {
            throw new InvalidOperationException($"Distribution {distribution.Id} has {written.Sum(static batch => batch.Members)} deliveries written of {snapshot.Frozen.Count}; the next sweep tries again.");
        }

        var today = DateOnly.FromDateTime(now.UtcDateTime);
        string[] superseded = [.. known.Values.Where(one => one.IsSuperseded(today)).Select(static one => one.Id).Order(StringComparer.Ordinal)];
        await distributions.ChangeAsync(
            distributionId, [DistributionState.Freezing],
            d => d with { State = DistributionState.Sending, Audience = snapshot.Count, FrozenAt = now, Superseded = superseded }, cancellationToken);
        await Parallel.ForEachAsync(
            written,
            new ParallelOptions { MaxDegreeOfParallelism = ParallelWrites, CancellationToken = cancellationToken },
            async (batch, stop) => await hints.SendAsync(new SendBatchMessage(batch.PartitionKey), stop));
    }

    private static Distribution Begin(Distribution distribution, DateTimeOffset now) =>
        now > distribution.SendAt.AddMinutes(distribution.MaxLatenessMinutes)
            ? distribution with { State = DistributionState.Missed, Note = $"It was due at {distribution.SendAt:yyyy-MM-dd HH:mm} UTC and could not start within {distribution.MaxLatenessMinutes} minutes." }
            : now < distribution.SendAt ? distribution
            : distribution with { State = DistributionState.Freezing };

    /// <summary>Reads people; who is not there was deleted.</summary>
    private async Task ReadAsync(IReadOnlyList<string> ids, Dictionary<string, Stakeholder> people, CancellationToken cancellationToken)
    {
        await foreach (var (id, stakeholder) in stakeholders.OfAsync(ids, cancellationToken))
        {
            if (stakeholder is not null)
            {
                people[id] = stakeholder;
            }
        }
    }

    /// <param name="distribution">Whose audience it is.</param>
    /// <param name="people">Takes those who were read on the way, so that they need not be read again.</param>
    /// <param name="cancellationToken">Gives up.</param>
    private async Task<AudienceSnapshot> SnapshotAsync(Distribution distribution, Dictionary<string, Stakeholder> people, CancellationToken cancellationToken)
    {
        var members = await audience.OfAsync(distribution, cancellationToken);
        var suppressed = await suppressions.OfAsync(members, distribution.Lists, cancellationToken);
        var snapshot = await decision.DecideAsync(members, suppressed, people, cancellationToken);
        return await snapshots.KeepAsync(distribution.Id, snapshot, cancellationToken);
    }

    private static LedgerBatch Batch(
        Distribution distribution, int number, string[] ids, Dictionary<string, Stakeholder> people, IReadOnlyDictionary<string, Organisation> known, DateTimeOffset now)
    {
        var partition = BatchRow.Partition(distribution.Id, number);
        var deliveries = new List<DeliveryRow>(ids.Length);
        foreach (var id in ids)
        {
            var stakeholder = people.GetValueOrDefault(id);
            var organisation = stakeholder is null ? null : known.GetValueOrDefault(stakeholder.Organisation);
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

        var ledgerBatch = new LedgerBatch(new BatchRow { PartitionKey = partition, RowKey = BatchRow.Key, Members = deliveries.Count, Last = ids[^1], ReadyAt = now }, deliveries);
        ledgerBatch.Recount();
        return ledgerBatch;
    }
}
