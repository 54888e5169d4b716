using Azure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace ImpactTracker.Storage;

/// <summary>
/// Makes every table, container and queue that a slice registered, before the app listens, where the setting
/// <c>Storage__CreateMissing</c> is true (one machine). In Azure infra-bicep declares them and the setting stays false.
/// </summary>
internal sealed class StoragePreparation(StorageClients clients, IEnumerable<StorageName> names, IConfiguration configuration) : IHostedService
{
    public const string Setting = "Storage:CreateMissing";

    public Task StartAsync(CancellationToken cancellationToken) =>
        configuration.GetValue<bool>(Setting) ? CreateAsync(cancellationToken) : Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task CreateAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAll(names.Distinct().Select(name => CreateAsync(name, cancellationToken)));
        }
        catch (Exception away) when (away is RequestFailedException or AggregateException)
        {
            throw new InvalidOperationException($"Storage named by {StorageClients.Setting} does not answer, so tables and queues could not be made: {away.Message.Split('\n')[0]}", away);
        }
    }

    private Task CreateAsync(StorageName name, CancellationToken cancellationToken) => name.Kind switch
    {
        StorageKind.Table => clients.Tables.CreateTableIfNotExistsAsync(name.Name, cancellationToken),
        StorageKind.Container => clients.Blobs.GetBlobContainerClient(name.Name).CreateIfNotExistsAsync(cancellationToken: cancellationToken),
        StorageKind.Queue => clients.Queues.GetQueueClient(name.Name).CreateIfNotExistsAsync(cancellationToken: cancellationToken),
        _ => throw new InvalidOperationException($"{name.Kind} is not a kind of storage."),
    };
}
