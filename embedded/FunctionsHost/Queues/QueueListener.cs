using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using ImpactTracker.FunctionsHost.Settings;
using Microsoft.Extensions.Logging;

namespace ImpactTracker.FunctionsHost.Queues;

/// <summary>
/// Takes messages from one queue, a batch at a time, and hands each to its handler at once. The next batch is taken when few
/// enough of the last are left (QueuesOptions.NewBatchThreshold).
/// </summary>
internal sealed partial class QueueListener(
    Func<QueueClient> open, QueueMessageHandler handler, QueueSettings settings, HostTiming timing, ILogger<QueueListener> logger)
{
    // A receive is not broken off at stop, lest its messages stay hidden for ten minutes; but storage that hangs is not waited for.
    private static readonly TimeSpan PatienceAtStop = TimeSpan.FromSeconds(2);

    private readonly RunningMessages running = new();
    private readonly PollDelay poll = new(timing.MinimumPoll, settings.MaxPollingInterval);
    private bool exists;
    private bool failing;

    /// <summary>Listens until <paramref name="stopping"/>. Failures of storage are logged and tried again.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        var queue = open();
        using var breakOff = new CancellationTokenSource();
        await using var registration = stopping.Register(() => breakOff.CancelAfter(PatienceAtStop));
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await running.WaitForAtMostAsync(settings.NewBatchThreshold, stopping);
                if (!await TakeBatchAsync(queue, stopping, breakOff.Token))
                {
                    await Task.Delay(poll.Next(), stopping);
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <summary>Returns when the messages being handled are done.</summary>
    public Task DrainAsync(CancellationToken patience) => running.WaitForAtMostAsync(0, patience);

    private async Task<bool> TakeBatchAsync(QueueClient queue, CancellationToken stopping, CancellationToken breakOff)
    {
        try
        {
            if (!exists)
            {
                await queue.CreateIfNotExistsAsync(cancellationToken: breakOff);
                exists = true;
            }

            QueueMessage[] batch = await queue.ReceiveMessagesAsync(settings.BatchSize, timing.MessageVisibility, breakOff);
            failing = false;
            foreach (var message in batch)
            {
                running.Start(() => stopping.IsCancellationRequested
                    ? handler.ReturnAsync(queue, message)
                    : handler.HandleAsync(queue, message));
            }

            if (batch.Length > 0)
            {
                poll.Reset();
            }

            return batch.Length > 0;
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            // A queue that was deleted under us is made again.
            exists = exists && failure is not RequestFailedException { Status: 404 };
            if (!failing)
            {
                failing = true;
                Log.Unreachable(logger, failure, queue.Name);
            }

            return false;
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Queue '{Queue}' cannot be read; it is tried again, and this is logged once until it can")]
        public static partial void Unreachable(ILogger logger, Exception failure, string queue);
    }
}
