using ImpactTracker.LocalRun;

namespace ImpactTracker.Tests.Integration.Http;

/// <summary>The way to a storage account, all three services of it, that a test can cut and mend.</summary>
internal sealed class StorageLine : IDisposable
{
    private readonly Switch[] services;

    public StorageLine(AzuriteProcess storage)
    {
        Uri[] there = [storage.TableEndpoint, storage.BlobEndpoint, storage.QueueEndpoint];
        services = [.. there.Select(static service => new Switch(service))];
        ConnectionString = there.Zip(services).Aggregate(storage.ConnectionString, static (text, one) => text.Replace(one.First.AbsoluteUri, one.Second.Address, StringComparison.Ordinal));
    }

    /// <summary>The account by this way.</summary>
    public string ConnectionString { get; }

    public void Cut() => Array.ForEach(services, static one => one.Cut());

    public void Mend() => Array.ForEach(services, static one => one.Mend());

    public void Dispose() => Array.ForEach(services, static one => one.Dispose());
}
