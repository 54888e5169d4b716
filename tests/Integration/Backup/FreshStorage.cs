using System.Globalization;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using ImpactTracker.Backup;
using ImpactTracker.LocalRun;
using ImpactTracker.Storage;
using ImpactTracker.Tests.Integration.Records;
using ImpactTracker.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Tests.Integration.Backup;

/// <summary>A storage account of a test's own, with the product's empty tables: a backup takes all tables that there are.</summary>
internal sealed class FreshStorage(AzuriteProcess azurite) : IAsyncDisposable
{
    private static readonly string[] NotColumns = ["Timestamp", "odata.etag"];

    public AzuriteProcess Azurite => azurite;

    public string Connection => azurite.ConnectionString;

    public static async Task<FreshStorage> StartAsync(CancellationToken cancellationToken)
    {
        var script = await AzuriteInstall.EnsureAsync(Repository.Root, static _ => { }, cancellationToken);
        var storage = new FreshStorage(await AzuriteProcess.StartAsync(script, dataFolder: null, cancellationToken));
        foreach (var table in Tables())
        {
            await storage.Table(table).CreateAsync(cancellationToken);
        }

        await new BlobContainerClient(storage.Connection, BackupSetup.Container).CreateAsync(cancellationToken: cancellationToken);
        return storage;
    }

    public TableClient Table(string name) => new(Connection, name);

    /// <summary>The product over this storage, or over what stands in front of it.</summary>
    public ServiceProvider Tracker(TimeProvider? time = null, string? connection = null) => TrackerInProcess.Over(connection ?? Connection, time);

    /// <summary>Each row as a text of its keys and columns with their types, in order; a table's rows compare so.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync(string table, CancellationToken cancellationToken)
    {
        var rows = new List<string>();
        await foreach (var row in Table(table).QueryAsync<TableEntity>(cancellationToken: cancellationToken))
        {
            rows.Add(string.Join('|', row.Keys.Except(NotColumns).Order(StringComparer.Ordinal).Select(name => $"{name}:{row[name]?.GetType().Name}={Text(row[name])}")));
        }

        return rows;
    }

    /// <summary>Takes the backups of another account over, as a person does who starts again elsewhere.</summary>
    public async Task TakeBackupsOfAsync(FreshStorage other, CancellationToken cancellationToken)
    {
        var (from, to) = (new BlobContainerClient(other.Connection, BackupSetup.Container), new BlobContainerClient(Connection, BackupSetup.Container));
        await foreach (var blob in from.GetBlobsAsync(cancellationToken: cancellationToken))
        {
            await to.UploadBlobAsync(blob.Name, (await from.GetBlobClient(blob.Name).DownloadContentAsync(cancellationToken)).Value.Content, cancellationToken);
        }
    }

    public ValueTask DisposeAsync() => azurite.DisposeAsync();

    private static IEnumerable<string> Tables() => new ServiceCollection().AddTracker(new ConfigurationBuilder().Build())
        .Select(static service => service.ImplementationInstance).OfType<StorageName>().Where(static name => name.Kind == StorageKind.Table).Select(static name => name.Name).Distinct();

    private static string? Text(object? value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        DateTimeOffset instant => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
