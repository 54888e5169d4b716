using ImpactTracker.LocalRun;

namespace ImpactTracker.Tests.Support.Passing;

/// <summary>The three services of an Azurite, reached through one <see cref="Passage"/>.</summary>
public sealed class PassThroughStorage : IAsyncDisposable
{
    private readonly PassThrough[] services;

    private PassThroughStorage(PassThrough[] services, string connection) => (this.services, ConnectionString) = (services, connection);

    /// <summary>The connection string for whoever shall pass.</summary>
    public string ConnectionString { get; }

    /// <summary>Starts it on free ports.</summary>
    public static async Task<PassThroughStorage> StartAsync(AzuriteProcess azurite, Passage passage)
    {
        ArgumentNullException.ThrowIfNull(azurite);
        Uri[] targets = [azurite.BlobEndpoint, azurite.QueueEndpoint, azurite.TableEndpoint];
        var services = await Task.WhenAll(targets.Select(target => PassThrough.StartAsync(target, passage)));
        var connection = targets.Zip(services).Aggregate(
            azurite.ConnectionString, static (text, pair) => text.Replace(pair.First.AbsoluteUri, pair.Second.Url.AbsoluteUri, StringComparison.Ordinal));
        return new PassThroughStorage(services, connection);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in services)
        {
            await service.DisposeAsync();
        }
    }
}
