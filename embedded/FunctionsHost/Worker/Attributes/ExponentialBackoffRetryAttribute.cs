namespace Microsoft.Azure.Functions.Worker;

/// <summary>Tries a failed run again after waits that double from the shortest to the longest.</summary>
public sealed class ExponentialBackoffRetryAttribute : RetryAttribute
{
    /// <param name="maxRetryCount">Tries after the first; -1 is without end.</param>
    /// <param name="minimumInterval">The shortest wait, as "hh:mm:ss".</param>
    /// <param name="maximumInterval">The longest wait, as "hh:mm:ss".</param>
    public ExponentialBackoffRetryAttribute(int maxRetryCount, string minimumInterval, string maximumInterval)
    {
        MaxRetryCount = maxRetryCount;
        MinimumInterval = minimumInterval;
        MaximumInterval = maximumInterval;
    }

    public string MinimumInterval { get; }

    public string MaximumInterval { get; }
}
