using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using ImpactTracker.FunctionsHost.Invocation;
using ImpactTracker.FunctionsHost.Settings;
using Microsoft.Extensions.Logging;

namespace ImpactTracker.FunctionsHost.Queues;

/// <summary>Runs a queue function for a message and settles the message by what came of it (QueueProcessor in the official host).</summary>
internal sealed partial class QueueMessageHandler(
    FunctionDescriptor function,
    InvocationRunner runner,
    Func<QueueClient> openPoison,
    QueueSettings settings,
    HostTiming timing,
    ILogger<QueueMessageHandler> logger,
    CancellationToken stopping)
{
    public async Task HandleAsync(QueueClient queue, QueueMessage message)
    {
        await using var held = new HeldMessage(queue, message, timing);
        try
        {
            if (message.DequeueCount > settings.MaxDequeueCount || Decode(message) is not { } decoded)
            {
                await PoisonAsync(held);
                return;
            }

            held.StartRenewing();
            var failure = await RunAsync(decoded);
            await held.StopRenewingAsync();
            await SettleAsync(held, failure);
        }
        catch (RequestFailedException gone) when (gone.Status is 400 or 404)
        {
            Log.Lost(logger, function.Name, message.MessageId);
        }
        catch (Exception failure)
        {
            Log.Unsettled(logger, failure, function.Name, message.MessageId);
        }
    }

    /// <summary>Gives back a message that was taken just as the host stopped.</summary>
    public async Task ReturnAsync(QueueClient queue, QueueMessage message)
    {
        await using var held = new HeldMessage(queue, message, timing);
        try
        {
            await held.ReleaseAsync(TimeSpan.Zero);
        }
        catch (Exception failure)
        {
            Log.Unsettled(logger, failure, function.Name, message.MessageId);
        }
    }

    /// <summary>Runs the function for a body that did not come from the queue.</summary>
    public Task<Exception?> RunAsync(string input)
        => RunAsync(QueuesModelFactory.QueueMessage(
            Guid.NewGuid().ToString(), "", BinaryData.FromString(input), 1, null, DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(7)));

    private Task<Exception?> RunAsync(QueueMessage decoded)
        => runner.RunAsync(function, new BackgroundTrigger(decoded, QueueBinding.Data(decoded), InvocationRetry.None));

    private Task SettleAsync(HeldMessage held, Exception? failure)
    {
        if (failure is null)
        {
            return held.DeleteAsync();
        }

        if (failure is OperationCanceledException && stopping.IsCancellationRequested)
        {
            // Not the message's fault: whoever runs next may have it at once, and it is not poison.
            return held.ReleaseAsync(TimeSpan.Zero);
        }

        return held.Message.DequeueCount >= settings.MaxDequeueCount ? PoisonAsync(held) : held.ReleaseAsync(settings.VisibilityTimeout);
    }

    private async Task PoisonAsync(HeldMessage held)
    {
        var poison = new PoisonQueue(openPoison());
        await poison.TakeAsync(held);
        Log.Poisoned(logger, function.Name, held.Message.MessageId, held.Message.DequeueCount, poison.Name);
    }

    /// <returns>Null where the body is not what the encoding says; the official host makes such a message poison at once.</returns>
    private QueueMessage? Decode(QueueMessage message)
    {
        if (!settings.Base64)
        {
            return message;
        }

        try
        {
            return QueuesModelFactory.QueueMessage(
                message.MessageId, message.PopReceipt, BinaryData.FromBytes(Convert.FromBase64String(message.MessageText)),
                message.DequeueCount, message.NextVisibleOn, message.InsertedOn, message.ExpiresOn);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Function}: message {MessageId}, taken {DequeueCount} times, was moved to '{Queue}'")]
        public static partial void Poisoned(ILogger logger, string function, string messageId, long dequeueCount, string queue);

        [LoggerMessage(2, LogLevel.Warning, "{Function}: message {MessageId} was taken by another or deleted while it was handled")]
        public static partial void Lost(ILogger logger, string function, string messageId);

        [LoggerMessage(3, LogLevel.Error, "{Function}: message {MessageId} could not be settled; it will be seen again")]
        public static partial void Unsettled(ILogger logger, Exception failure, string function, string messageId);
    }
}
