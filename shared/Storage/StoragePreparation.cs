using Azure;
using Microsoft.Extensions.Hosting;

namespace ImpactTracker.Storage;

/// <summary>
/// Makes every table that a slice registered before the app listens, where <see cref="StorageClients.CreatesMissing"/> says so. Containers and
/// queues are made when they are first used: loading what talks to them is a good part of the start, and the first answers do not need it.
/// </summary>
internal sealed class StoragePreparation(StorageClients clients, IEnumerable<StorageName> names) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => clients.CreatesMissing ? CreateAsync(cancellationToken) : Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task CreateAsync(CancellationToken cancellationToken)
    {
        try
        {
            var missing = names.Where(static name => name.Kind == StorageKind.Table).Select(static name => name.Name).ToHashSet(StringComparer.Ordinal);
            await foreach (var table in clients.Tables.QueryAsync(cancellationToken: cancellationToken))
            {
                missing.Remove(table.Name);
            }

            await Task.WhenAll(missing.Select(table => clients.Tables.CreateTableIfNotExistsAsync(table, cancellationToken)));
        }
        catch (Exception away) when (away is RequestFailedException or AggregateException)
        {
            throw new InvalidOperationException($"Storage named by {StorageClients.Setting} does not answer, so tables could not be made: {away.Message.Split('\n')[0]}", away);
        }
    }
}
