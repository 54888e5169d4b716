using System.Collections.Immutable;

namespace ImpactTracker.FunctionsHost.Invocation;

/// <summary>What starts an invocation that no request waits for.</summary>
/// <param name="Value">The TimerInfo or QueueMessage.</param>
/// <param name="Data">Values by name.</param>
/// <param name="Retry">Which try this is.</param>
internal sealed record BackgroundTrigger(object Value, IReadOnlyDictionary<string, object?> Data, InvocationRetry Retry)
{
    public BackgroundTrigger(object value)
        : this(value, ImmutableDictionary<string, object?>.Empty, InvocationRetry.None)
    {
    }
}
