namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which try of how many an invocation is.</summary>
public abstract class RetryContext
{
    /// <summary>0 for the first try.</summary>
    public abstract int RetryCount { get; }

    public abstract int MaxRetryCount { get; }
}
