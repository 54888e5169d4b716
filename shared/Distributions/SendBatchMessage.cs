namespace ImpactTracker.Distributions;

/// <summary>A hint that a batch may be ready.</summary>
/// <param name="Batch">Its partition.</param>
public sealed record SendBatchMessage(string Batch)
{
    /// <summary>The queue's name.</summary>
    public const string Queue = "send-batch";
}
