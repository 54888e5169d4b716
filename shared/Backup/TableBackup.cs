using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using ImpactTracker.Storage;
using ImpactTracker.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ImpactTracker.Backup;

/// <summary>
/// Writes every table that a slice registered into the container of backups, row by row, and deletes what has been kept long enough. Table
/// Storage has neither versions nor a way back from a deletion, so this is the only way back. Documents are not in it: blobs have versions.
/// </summary>
public sealed partial class TableBackup(
    StorageClients clients, BackupShelf shelf, IEnumerable<StorageName> names, IOptions<BackupOptions> options, TimeProvider time, ILogger<TableBackup> logger)
{
    private static readonly byte[] LineEnd = [(byte)'\n'];

    /// <summary>Backs up all tables, once a day: asked again on the same day it finds the backup done. One that a crash cut off is begun anew.</summary>
    public async Task<BackupManifest> RunAsync(CancellationToken cancellationToken)
    {
        var started = time.GetUtcNow();
        var day = started.UtcDateTime.ToString(BackupShelf.Day, CultureInfo.InvariantCulture);
        if (await shelf.ManifestAsync(day, cancellationToken) is { } done)
        {
            return done;
        }

        var tables = new List<BackedUpTable>();
        foreach (var table in names.Where(static name => name.Kind == StorageKind.Table).Select(static name => name.Name).Distinct().Order(StringComparer.Ordinal))
        {
            tables.Add(await WriteAsync(day, table, cancellationToken));
        }

        var manifest = new BackupManifest(day, started, time.GetUtcNow(), tables);
        await shelf.WriteAsync(manifest, cancellationToken);
        Measures.BackupRows.Record(tables.Sum(static table => table.Rows));
        Log.Ended(logger, day, tables.Count, tables.Sum(static table => table.Rows));
        await PruneAsync(started, cancellationToken);
        return manifest;
    }

    private async Task<BackedUpTable> WriteAsync(string day, string table, CancellationToken cancellationToken)
    {
        long rows = 0;
        using var hash = SHA256.Create();
        await using (var blob = await shelf.WriteTableAsync(day, table, cancellationToken))
        await using (var hashed = new CryptoStream(blob, hash, CryptoStreamMode.Write))
        await using (var packed = new GZipStream(hashed, CompressionLevel.Optimal))
        {
            await foreach (var row in new WholeTable(clients, table).ReadAsync(cancellationToken))
            {
                await packed.WriteAsync(Encoding.UTF8.GetBytes(RowLine.Write(row)), cancellationToken);
                await packed.WriteAsync(LineEnd, cancellationToken);
                rows++;
            }
        }

        return new BackedUpTable(table, rows, Convert.ToHexStringLower(hash.Hash!));
    }

    private async Task PruneAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var oldest = now.AddDays(-options.Value.KeepDays).UtcDateTime.ToString(BackupShelf.Day, CultureInfo.InvariantCulture);
        foreach (var day in (await shelf.DaysAsync(cancellationToken)).Where(day => string.CompareOrdinal(day, oldest) < 0))
        {
            await shelf.DeleteAsync(day, cancellationToken);
            Log.Deleted(logger, day);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Backup {Backup} holds {Tables} tables with {Rows} rows")]
        public static partial void Ended(ILogger logger, string backup, int tables, long rows);

        [LoggerMessage(2, LogLevel.Information, "Backup {Backup} was kept long enough and is deleted")]
        public static partial void Deleted(ILogger logger, string backup);
    }
}
