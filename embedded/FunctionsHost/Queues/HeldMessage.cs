using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace ImpactTracker.FunctionsHost.Queues;

/// <summary>A message this host has taken: hidden from others, and kept hidden while it is handled.</summary>
internal sealed class HeldMessage(QueueClient queue, QueueMessage message, HostTiming timing) : IAsyncDisposable
{
    private readonly CancellationTokenSource ended = new();
    private string popReceipt = message.PopReceipt;
    private Task renewing = Task.CompletedTask;

    public QueueMessage Message => message;

    /// <summary>Hides the message anew each time half of its hiding has passed, until <see cref="StopRenewingAsync"/>.</summary>
    public void StartRenewing() => renewing = RenewAsync();

    public async Task StopRenewingAsync()
    {
        await ended.CancelAsync();
        await renewing;
    }

    public Task DeleteAsync() => queue.DeleteMessageAsync(message.MessageId, popReceipt);

    public Task ReleaseAsync(TimeSpan hidden) => queue.UpdateMessageAsync(message.MessageId, popReceipt, visibilityTimeout: hidden);

    public async ValueTask DisposeAsync()
    {
        await StopRenewingAsync();
        ended.Dispose();
    }

    private async Task RenewAsync()
    {
        var wait = timing.MessageVisibility / 2;
        while (true)
        {
            try
            {
                await Task.Delay(wait, timing.Clock, ended.Token);
                UpdateReceipt receipt = await queue.UpdateMessageAsync(
                    message.MessageId, popReceipt, visibilityTimeout: timing.MessageVisibility, cancellationToken: CancellationToken.None);
                popReceipt = receipt.PopReceipt;
                wait = timing.MessageVisibility / 2;
            }
            catch (OperationCanceledException) when (ended.IsCancellationRequested)
            {
                return;
            }
            catch (RequestFailedException gone) when (gone.Status is 400 or 404)
            {
                // Another host has it by now, or it was deleted. Delivery is at least once; handlers bear it.
                return;
            }
            catch (Exception)
            {
                // Storage is away: ask again soon, while the message is still hidden.
                wait = timing.MessageVisibility / 20;
            }
        }
    }
}
