namespace Microsoft.Azure.Functions.Worker;

/// <summary>Says how often a failed run is tried again before its failure stands. Only timers honour it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class RetryAttribute : Attribute
{
    public RetryAttribute()
    {
    }

    /// <summary>Tries after the first; -1 is without end.</summary>
    public int MaxRetryCount { get; set; }
}
