using System.Threading.Channels;

namespace ImpactTracker.Tests.Integration.Embedded.FunctionsHost;

/// <summary>What sample functions tell a test, and what a test tells them to do.</summary>
public sealed class Probe
{
    private readonly Channel<object?> told = Channel.CreateUnbounded<object?>();
    private int count;

    /// <summary>How often <see cref="Tell"/> was called.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>Called by functions that let a test decide what happens.</summary>
    public Func<CancellationToken, Task> OnRun { get; set; } = static _ => Task.CompletedTask;

    public void Tell(object? what)
    {
        Interlocked.Increment(ref count);
        told.Writer.TryWrite(what);
    }

    /// <summary>The next thing told, in order.</summary>
    public async Task<T> NextAsync<T>() => (T)(await told.Reader.ReadAsync().AsTask().WaitAsync(TestHost.Patience))!;
}
