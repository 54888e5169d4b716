using Azure;
using Azure.Data.Tables;

namespace ImpactTracker.Storage;

/// <summary>
/// Adds rows, each caller's all or none. What several callers want to add to one partition at the same time goes in one transaction, because
/// a transaction's cost is its request and hardly its rows; a caller that comes alone does not wait for others.
/// </summary>
/// <param name="table">The table.</param>
/// <param name="besides">What each transaction of a partition writes besides, once however many callers share it; null for nothing.</param>
public sealed class GroupedAdds(Func<TableClient> table, Func<string, TableTransactionAction>? besides = null)
{
    /// <summary>Callers that share a transaction: it takes at most 100 rows and 4 MB, and records with long texts are 100 KB and more.</summary>
    private const int MostCallers = 10;

    // A partition is in it for as long as a transaction of it is under way.
    private readonly Dictionary<string, Queue<PendingAdd>> waiting = new(StringComparer.Ordinal);

    /// <summary>Adds these rows.</summary>
    /// <param name="rows">Of one partition.</param>
    /// <param name="cancellationToken">Gives up waiting; the rows may be stored all the same.</param>
    /// <exception cref="RequestFailedException">As for a transaction of these rows alone: 409 when one is there already.</exception>
    public Task AddAsync(IReadOnlyList<ITableEntity> rows, CancellationToken cancellationToken)
    {
        var add = new PendingAdd([.. rows.Select(static row => new TableTransactionAction(TableTransactionActionType.Add, row))]);
        var partition = rows[0].PartitionKey;
        lock (waiting)
        {
            if (waiting.TryGetValue(partition, out var queue))
            {
                queue.Enqueue(add);
                return add.Done.WaitAsync(cancellationToken);
            }

            waiting[partition] = new();
        }

        _ = RunAsync(partition, add);
        return add.Done.WaitAsync(cancellationToken);
    }

    private async Task RunAsync(string partition, PendingAdd first)
    {
        for (PendingAdd[] group = [first]; group.Length > 0; group = Next(partition))
        {
            await SubmitAsync(partition, group);
        }
    }

    private PendingAdd[] Next(string partition)
    {
        lock (waiting)
        {
            var queue = waiting[partition];
            if (queue.Count == 0)
            {
                waiting.Remove(partition);
            }

            return [.. Enumerable.Range(0, Math.Min(queue.Count, MostCallers)).Select(_ => queue.Dequeue())];
        }
    }

    private async Task SubmitAsync(string partition, PendingAdd[] group)
    {
        try
        {
            IEnumerable<TableTransactionAction> more = besides is null ? [] : [besides(partition)];
            await table().SubmitTransactionAsync(group.SelectMany(static add => add.Actions).Concat(more));
            Array.ForEach(group, static add => add.Succeed());
        }
        catch (RequestFailedException refused) when (group.Length > 1 && refused.Status is >= 400 and < 500 and not 429)
        {
            // Somebody's rows are refused, and nothing is stored: each for itself, so that nobody pays for another.
            foreach (var add in group)
            {
                await SubmitAsync(partition, [add]);
            }
        }
        catch (Exception failure)
        {
            Array.ForEach(group, add => add.Fail(failure));
        }
    }
}
