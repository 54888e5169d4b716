using Azure.Storage.Queues;

namespace ImpactTracker.FunctionsHost.Queues;

/// <summary>Where messages go that failed too often: <c>{queue}-poison</c>, made when first needed.</summary>
internal sealed class PoisonQueue(QueueClient poison)
{
    public const string Suffix = "-poison";

    public string Name => poison.Name;

    /// <summary>Copies the message as it stands in its queue, then deletes it there.</summary>
    public async Task TakeAsync(HeldMessage held)
    {
        await poison.CreateIfNotExistsAsync();
        await poison.SendMessageAsync(held.Message.MessageText);
        await held.DeleteAsync();
    }
}
