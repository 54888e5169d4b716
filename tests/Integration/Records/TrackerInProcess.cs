using ImpactTracker.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Tests.Integration.Records;

/// <summary>The product's own classes in this process, over the storage that a connection string names.</summary>
internal static class TrackerInProcess
{
    public static ServiceProvider Over(string connection, TimeProvider? time = null, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(settings ?? new Dictionary<string, string?>()) { [StorageClients.Setting] = connection }).Build();
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(time ?? TimeProvider.System)
            .AddLogging()
            .AddTracker(configuration)
            .BuildServiceProvider();
    }
}
