namespace ImpactTracker.Distributions;

/// <summary>A hint that a distribution is due, so that nobody waits for the next sweep.</summary>
/// <param name="Distribution">Its id.</param>
public sealed record StartDistributionMessage(string Distribution)
{
    /// <summary>The queue's name.</summary>
    public const string Queue = "start-distribution";
}
