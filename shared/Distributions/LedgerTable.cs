using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using ImpactTracker.Storage;

namespace ImpactTracker.Distributions;

/// <summary>Reads and writes batches and deliveries; the only class that sees their table.</summary>
public sealed class LedgerTable(StorageClients clients)
{
    private readonly Lazy<TableClient> table = new(() => clients.Tables.GetTableClient(BatchRow.Table));

    /// <summary>Writes a batch and its people in one transaction, or finds them written.</summary>
    internal async Task AddAsync(LedgerBatch ledger, CancellationToken cancellationToken)
    {
        try
        {
            await table.Value.SubmitTransactionAsync(
                [
                    new(TableTransactionActionType.Add, ledger.Batch),
                    .. LedgerPacking.Pack(ledger.Batch.PartitionKey, ledger.Deliveries).Select(static row => new TableTransactionAction(TableTransactionActionType.Add, row)),
                ],
                cancellationToken);
        }
        catch (TableTransactionFailedException written) when (written.Status == 409)
        {
            // A partition is written whole: it was written by an earlier run from the same frozen audience.
        }
    }

    /// <summary>A batch with its deliveries, or null.</summary>
    internal async Task<LedgerBatch?> ReadAsync(string partition, CancellationToken cancellationToken)
    {
        await foreach (var batch in QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken))
        {
            return batch;
        }

        return null;
    }

    /// <summary>All batches of a distribution with their deliveries, in order, one after the other: an audience need not fit into memory.</summary>
    internal IAsyncEnumerable<LedgerBatch> ReadAllAsync(string distributionId, CancellationToken cancellationToken) =>
        QueryAsync(TableClient.CreateQueryFilter($"PartitionKey ge {distributionId + "-"} and PartitionKey lt {distributionId + "."}"), cancellationToken);

    // Rows of a partition come in order of key: the batch, deliveries with a row of their own, the people.
    private async IAsyncEnumerable<LedgerBatch> QueryAsync(string filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        BatchRow? batch = null;
        var own = new Dictionary<string, DeliveryRow>(StringComparer.Ordinal);
        var people = new List<byte[]>();
        await foreach (var row in table.Value.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (row.RowKey == BatchRow.Key)
            {
                if (batch is not null)
                {
                    yield return Read(batch);
                }

                batch = LedgerRows.Batch(row);
                own.Clear();
                people.Clear();
            }
            else if (row.RowKey.StartsWith(AudiencePartRow.Prefix, StringComparison.Ordinal))
            {
                people.Add(row.GetBinary(nameof(AudiencePartRow.Part)) ?? []);
            }
            else
            {
                own.Add(row.RowKey, LedgerRows.Delivery(row));
            }
        }

        if (batch is not null)
        {
            yield return Read(batch);
        }

        LedgerBatch Read(BatchRow one) => new(one, LedgerPacking.Unpack(one.PartitionKey, people, own));
    }

    /// <summary>The batches of a distribution in order, without their deliveries.</summary>
    internal async Task<IReadOnlyList<BatchRow>> BatchesAsync(string distributionId, CancellationToken cancellationToken)
    {
        var found = new List<BatchRow>();
        // '.' follows '-': the range holds the partitions of this distribution and no others.
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {distributionId + "-"} and PartitionKey lt {distributionId + "."} and RowKey eq {BatchRow.Key}");
        await foreach (var row in table.Value.QueryAsync<BatchRow>(filter, cancellationToken: cancellationToken))
        {
            found.Add(row);
        }

        return found;
    }

    /// <summary>The partition in which a stakeholder's delivery lies, or null when the distribution has none of them.</summary>
    internal async Task<string?> FindAsync(string distributionId, string stakeholderId, CancellationToken cancellationToken)
    {
        var batch = (await BatchesAsync(distributionId, cancellationToken)).FirstOrDefault(one => string.CompareOrdinal(stakeholderId, one.Last) <= 0);
        return batch is not null && await ReadAsync(batch.PartitionKey, cancellationToken) is { } read && read.Deliveries.Any(one => one.StakeholderId == stakeholderId)
            ? batch.PartitionKey
            : null;
    }

    /// <summary>Writes a batch and those of its deliveries that changed, in one transaction, if the batch is as it was read.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="changed">At most <see cref="BatchRow.MaxChanges"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False when the batch was changed since.</returns>
    internal async Task<bool> TryWriteAsync(BatchRow batch, IEnumerable<DeliveryRow> changed, CancellationToken cancellationToken)
    {
        try
        {
            TableTransactionAction[] actions =
            [
                new(TableTransactionActionType.UpdateReplace, batch, batch.ETag),
                // The batch's ETag guards them: whoever changes a delivery changes its batch.
                .. changed.Select(static row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)),
            ];
            if (actions.Length == 1)
            {
                batch.ETag = (await table.Value.UpdateEntityAsync(batch, batch.ETag, TableUpdateMode.Replace, cancellationToken)).Headers.ETag ?? ETag.All;
                return true;
            }

            var responses = (await table.Value.SubmitTransactionAsync(actions, cancellationToken)).Value;
            for (var i = 0; i < actions.Length; i++)
            {
                actions[i].Entity.ETag = responses[i].Headers.ETag ?? ETag.All;
            }

            return true;
        }
        catch (RequestFailedException race) when (race.Status == 412)
        {
            return false;
        }
    }

    /// <summary>
    /// Writes a batch and a delivery out of which a person was taken, and the people of the batch anew without them, in one transaction, if the
    /// batch is as it was read.
    /// </summary>
    /// <returns>False when the batch was changed since.</returns>
    internal async Task<bool> TryEraseAsync(LedgerBatch ledger, DeliveryRow erased, CancellationToken cancellationToken)
    {
        var partition = ledger.Batch.PartitionKey;
        var before = 0;
        var parts = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {AudiencePartRow.Key(0)}");
        await foreach (var _ in table.Value.QueryAsync<TableEntity>(parts, select: ["RowKey"], cancellationToken: cancellationToken))
        {
            before++;
        }

        var people = LedgerPacking.Pack(partition, ledger.Deliveries).ToList();
        for (var number = people.Count; number < before; number++)
        {
            people.Add(new AudiencePartRow { PartitionKey = partition, RowKey = AudiencePartRow.Key(number) });
        }

        try
        {
            await table.Value.SubmitTransactionAsync(
                [
                    new(TableTransactionActionType.UpdateReplace, ledger.Batch, ledger.Batch.ETag),
                    new(TableTransactionActionType.UpsertReplace, erased),
                    .. people.Select(static row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)),
                ],
                cancellationToken);
            return true;
        }
        catch (TableTransactionFailedException race) when (race.Status == 412)
        {
            return false;
        }
    }

    /// <summary>A page of a distribution's deliveries, in order of batch and key.</summary>
    /// <param name="distributionId">The distribution.</param>
    /// <param name="state">A state or outcome, or null for all.</param>
    /// <param name="top">At most so many.</param>
    /// <param name="continuation">From the page before: the batch and the delivery to go on from.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<TablePage<Delivery>> DeliveriesAsync(string distributionId, string? state, int top, string? continuation, CancellationToken cancellationToken)
    {
        var (number, skip) = Position(continuation);
        var found = new List<Delivery>();
        for (; await ReadAsync(BatchRow.Partition(distributionId, number), cancellationToken) is { } ledger; number++, skip = 0)
        {
            for (; skip < ledger.Deliveries.Count; skip++)
            {
                var delivery = Delivery.Of(ledger.Batch, ledger.Deliveries[skip]);
                if (state is null || delivery.State == state || delivery.Outcome == state)
                {
                    if (found.Count == top)
                    {
                        return new TablePage<Delivery>(found, string.Create(CultureInfo.InvariantCulture, $"{number}-{skip}"));
                    }

                    found.Add(delivery);
                }
            }
        }

        return new TablePage<Delivery>(found, null);
    }

    private static (int Number, int Skip) Position(string? continuation)
    {
        if (continuation is null)
        {
            return (0, 0);
        }

        return continuation.Split('-') is [var number, var skip]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var batch)
            && int.TryParse(skip, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            ? (batch, first)
            : throw new FormatException("Not a continuation.");
    }
}
