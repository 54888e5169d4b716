using System.Security.Cryptography;
using ImpactTracker.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Tests.Integration.Records;

/// <summary>The product's own classes in this process, over the storage that a connection string names.</summary>
internal static class TrackerInProcess
{
    // What has no default; nothing is posted where nobody listens.
    private static readonly Dictionary<string, string?> Complete = new()
    {
        ["Mail:ApiKey"] = "SG.test",
        ["Mail:Host"] = "http://127.0.0.1:1",
        ["Mail:From"] = "briefs@impact-tracker.example",
        ["Mail:FromName"] = "Briefs",
        ["Mail:PostalAddress"] = "1 Street, Town",
        ["Mail:WebhookPublicKey"] = Convert.ToBase64String(ECDsa.Create(ECCurve.NamedCurves.nistP256).ExportSubjectPublicKeyInfo()),
        ["Links:BaseUrl"] = "http://127.0.0.1:1",
        ["Links:SigningKey"] = Convert.ToBase64String(new byte[32]),
        ["Privacy:HashKey"] = Convert.ToBase64String(new byte[32]),
    };

    /// <param name="connection">The storage.</param>
    /// <param name="time">The clock; null for that of the machine.</param>
    /// <param name="settings">Settings besides.</param>
    /// <param name="prepares">Whether its hosted services make tables that are missing.</param>
    public static ServiceProvider Over(string connection, TimeProvider? time = null, IReadOnlyDictionary<string, string?>? settings = null, bool prepares = false)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(Complete)
            .AddInMemoryCollection(new Dictionary<string, string?>(settings ?? new Dictionary<string, string?>()) { [StorageClients.Setting] = connection })
            .Build();
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(time ?? TimeProvider.System)
            .AddLogging()
            .AddTracker(configuration);
        return (prepares ? services.PrepareStorage(configuration) : services).BuildServiceProvider();
    }
}
