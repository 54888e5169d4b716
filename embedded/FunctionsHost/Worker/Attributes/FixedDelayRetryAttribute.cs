namespace Microsoft.Azure.Functions.Worker;

/// <summary>Tries a failed run again after the same wait each time.</summary>
public sealed class FixedDelayRetryAttribute : RetryAttribute
{
    /// <param name="maxRetryCount">Tries after the first; -1 is without end.</param>
    /// <param name="delayInterval">The wait, as "hh:mm:ss".</param>
    public FixedDelayRetryAttribute(int maxRetryCount, string delayInterval)
    {
        MaxRetryCount = maxRetryCount;
        DelayInterval = delayInterval;
    }

    public string DelayInterval { get; }
}
