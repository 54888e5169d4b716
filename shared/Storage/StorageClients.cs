using System.Collections.Concurrent;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace ImpactTracker.Storage;

/// <summary>
/// The clients of the storage account that the setting <c>AzureWebJobsStorage</c> names: a connection string, or a section with
/// <c>accountName</c> or the three <c>…ServiceUri</c>, reached with the managed identity (<c>clientId</c> where it is user-assigned).
/// The Functions host reads the same setting, so there is one place to say where data lies.
/// </summary>
public sealed class StorageClients
{
    /// <summary>The name of the setting.</summary>
    public const string Setting = "AzureWebJobsStorage";

    /// <summary>The name of the setting by which what is missing is made (one machine). In Azure infra-bicep declares it all, and this stays false.</summary>
    public const string MissingSetting = "Storage:CreateMissing";

    private readonly ConcurrentDictionary<string, bool> made = new(StringComparer.Ordinal);
    private readonly Lazy<TableServiceClient> tables;
    private readonly Lazy<BlobServiceClient> blobs;
    private readonly Lazy<QueueServiceClient> queues;

    /// <summary>Reads the setting; a client is made when it is first asked for.</summary>
    /// <exception cref="InvalidOperationException">The setting is missing.</exception>
    public StorageClients(IConfiguration configuration)
    {
        var connection = configuration[Setting];
        var section = configuration.GetSection(Setting);
        CreatesMissing = configuration.GetValue<bool>(MissingSetting);
        if (!string.IsNullOrEmpty(connection))
        {
            tables = new(() => new TableServiceClient(connection));
            blobs = new(() => new BlobServiceClient(connection));
            queues = new(() => new QueueServiceClient(connection, QueueOptions()));
        }
        else if (section.GetChildren().Any())
        {
            var identity = new Lazy<TokenCredential>(() => Identity(section));
            tables = new(() => new TableServiceClient(ServiceUri(section, "table"), identity.Value));
            blobs = new(() => new BlobServiceClient(ServiceUri(section, "blob"), identity.Value));
            queues = new(() => new QueueServiceClient(ServiceUri(section, "queue"), identity.Value, QueueOptions()));
        }
        else
        {
            throw new InvalidOperationException($"The setting {Setting} is missing: set it to a storage connection string, or set {Setting}__accountName for a managed identity.");
        }
    }

    /// <summary>Table Storage.</summary>
    public TableServiceClient Tables => tables.Value;

    /// <summary>Blob Storage.</summary>
    public BlobServiceClient Blobs => blobs.Value;

    /// <summary>Storage queues, writing bodies in Base64 as every Functions host reads them.</summary>
    public QueueServiceClient Queues => queues.Value;

    /// <summary>Whether tables, containers and queues that are missing are made.</summary>
    public bool CreatesMissing { get; }

    /// <summary>A container, which the first call makes where it may.</summary>
    public async Task<BlobContainerClient> ContainerAsync(string name, CancellationToken cancellationToken)
    {
        var container = Blobs.GetBlobContainerClient(name);
        await OnceAsync($"container {name}", () => container.CreateIfNotExistsAsync(cancellationToken: cancellationToken));
        return container;
    }

    /// <summary>A queue, which the first call makes where it may.</summary>
    public async Task<QueueClient> QueueAsync(string name, CancellationToken cancellationToken)
    {
        var queue = Queues.GetQueueClient(name);
        await OnceAsync($"queue {name}", () => queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken));
        return queue;
    }

    // Two first calls at the same moment both make it, which does no harm.
    private async Task OnceAsync(string what, Func<Task> make)
    {
        if (CreatesMissing && !made.ContainsKey(what))
        {
            await make();
            made.TryAdd(what, true);
        }
    }

    private static QueueClientOptions QueueOptions() => new() { MessageEncoding = QueueMessageEncoding.Base64 };

    private static TokenCredential Identity(IConfigurationSection section) =>
        section["clientId"] is { Length: > 0 } client
            ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(client))
            : new DefaultAzureCredential();

    private static Uri ServiceUri(IConfigurationSection section, string kind) =>
        section[$"{kind}ServiceUri"] is { Length: > 0 } uri ? new Uri(uri)
        : section["accountName"] is { Length: > 0 } account ? new Uri($"https://{account}.{kind}.core.windows.net")
        : throw new InvalidOperationException($"The setting {Setting}__{kind}ServiceUri is missing (or set {Setting}__accountName).");
}
