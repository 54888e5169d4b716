using Azure;
using Microsoft.Extensions.Hosting;

namespace ImpactTracker.Storage;

/// <summary>
/// Makes every table that a slice registered before the app listens, where <see cref="StorageClients.CreatesMissing"/> says so. Containers and
/// queues are made when they are first used: loading what talks to them is a good part of the start, and the first answers do not need it.
/// </summary>
/// <param name="made">Under way since before the host was put together, because both take their time.</param>
internal sealed class StoragePreparation(Task made) : IHostedService
{
    /// <summary>Begins; whatever goes wrong is told when the host starts.</summary>
    public static StoragePreparation Begin(StorageClients clients, IReadOnlyList<string> tables) =>
        new(clients.CreatesMissing ? Task.Run(() => CreateAsync(clients, tables)) : Task.CompletedTask);

    public Task StartAsync(CancellationToken cancellationToken) => made.WaitAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task CreateAsync(StorageClients clients, IReadOnlyList<string> tables)
    {
        try
        {
            var missing = tables.ToHashSet(StringComparer.Ordinal);
            await foreach (var table in clients.Tables.QueryAsync())
            {
                missing.Remove(table.Name);
            }

            await Task.WhenAll(missing.Select(table => clients.Tables.CreateTableIfNotExistsAsync(table)));
        }
        catch (Exception away) when (away is RequestFailedException or AggregateException)
        {
            throw new InvalidOperationException($"The setting {StorageClients.Setting} names a storage that does not answer, so tables could not be made: {away.Message.Split('\n')[0]}", away);
        }
    }
}
