namespace ImpactTracker.Tests.Integration.Embedded.FunctionsHost;

/// <summary>A service that can only be disposed asynchronously.</summary>
public sealed class ScopedThing(Probe probe) : IAsyncDisposable
{
    public Guid Id { get; } = Guid.NewGuid();

    public async ValueTask DisposeAsync()
    {
        await Task.Yield();
        probe.Tell($"disposed {Id}");
    }
}
