using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.FunctionsHost.Invocation;

/// <summary>Which try of how many.</summary>
internal sealed class InvocationRetry(int count, int most) : RetryContext
{
    public static InvocationRetry None { get; } = new(0, 0);

    public override int RetryCount => count;

    public override int MaxRetryCount => most;
}
