using System.Collections.Concurrent;
using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace ImpactTracker.FunctionsHost.Settings;

/// <summary>
/// Storage clients by the name of their connection: a connection string, or a section with an account's name or its services'
/// addresses, which identity opens. Made when first needed.
/// </summary>
internal sealed class StorageConnections(IConfiguration settings)
{
    public const string Default = "AzureWebJobsStorage";

    private readonly ConcurrentDictionary<string, QueueServiceClient> queues = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, BlobServiceClient> blobs = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Fails at once, naming the function, where the connection is not set.</summary>
    public void Require(string? connection, string function)
    {
        var section = Section(connection);
        if (string.IsNullOrEmpty(section.Value) && !section.GetChildren().Any())
        {
            throw new InvalidOperationException($"Function '{function}' needs the storage connection '{connection ?? Default}', which is not set.");
        }
    }

    /// <summary>Sends and receives bodies as they stand; the callers encode.</summary>
    public QueueClient Queue(string? connection, string queue)
        => queues.GetOrAdd(connection ?? Default, OpenQueues).GetQueueClient(queue);

    public BlobContainerClient Container(string? connection, string container)
        => blobs.GetOrAdd(connection ?? Default, OpenBlobs).GetBlobContainerClient(container);

    private QueueServiceClient OpenQueues(string connection)
    {
        var section = Section(connection);
        return string.IsNullOrEmpty(section.Value)
            ? new QueueServiceClient(Address(section, "queue"), Credential(section), Brief(new QueueClientOptions()))
            : new QueueServiceClient(section.Value, Brief(new QueueClientOptions()));
    }

    private BlobServiceClient OpenBlobs(string connection)
    {
        var section = Section(connection);
        return string.IsNullOrEmpty(section.Value)
            ? new BlobServiceClient(Address(section, "blob"), Credential(section), Brief(new BlobClientOptions()))
            : new BlobServiceClient(section.Value, Brief(new BlobClientOptions()));
    }

    private IConfigurationSection Section(string? connection)
    {
        var name = (connection ?? Default).Replace("__", ":", StringComparison.Ordinal);
        // The official host tries the name with its prefix, the name itself, then the connection strings.
        foreach (var key in (string[])[$"AzureWebJobs{name}", name, $"ConnectionStrings:{name}"])
        {
            var section = settings.GetSection(key);
            if (!string.IsNullOrEmpty(section.Value) || section.GetChildren().Any())
            {
                return section;
            }
        }

        return settings.GetSection(name);
    }

    /// <summary>The host tries again by itself and says so; long silent retries below it would only hide that storage is away.</summary>
    private static T Brief<T>(T options)
        where T : ClientOptions
    {
        options.Retry.MaxRetries = 2;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(30);
        return options;
    }

    private static Uri Address(IConfigurationSection section, string service)
    {
        if (section[$"{service}ServiceUri"] is { Length: > 0 } address)
        {
            return new Uri(address);
        }

        return section["accountName"] is { Length: > 0 } account
            ? new Uri($"https://{account}.{service}.core.windows.net")
            : throw new InvalidOperationException($"The storage connection '{section.Path}' has neither '{service}ServiceUri' nor 'accountName'.");
    }

    private static TokenCredential Credential(IConfigurationSection section)
        => string.Equals(section["credential"], "managedidentity", StringComparison.OrdinalIgnoreCase)
            ? new ManagedIdentityCredential(section["clientId"] is { Length: > 0 } client
                ? ManagedIdentityId.FromUserAssignedClientId(client)
                : ManagedIdentityId.SystemAssigned)
            : new DefaultAzureCredential();
}
