namespace ImpactTracker.FunctionsHost.Queues;

/// <summary>How long to wait before an empty queue is asked again: twice as long each time, give or take a fifth, up to the longest.</summary>
internal sealed class PollDelay(TimeSpan shortest, TimeSpan longest)
{
    private const int MostDoublings = 20;

    private int empty;

    /// <summary>The wait after a queue was found empty or could not be asked.</summary>
    public TimeSpan Next()
    {
        // Instances that started together should not ask together.
#pragma warning disable CA5394 // chance, not secrecy
        var spread = 0.8 + (0.4 * Random.Shared.NextDouble());
#pragma warning restore CA5394
        var wait = shortest * Math.Pow(2, Math.Min(empty++, MostDoublings)) * spread;
        return wait < longest ? wait : longest;
    }

    /// <summary>Messages were found: the queue is asked again at once, and waits begin anew.</summary>
    public void Reset() => empty = 0;
}
