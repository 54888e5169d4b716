using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using ImpactTracker.Outcomes;
using ImpactTracker.Storage;

namespace ImpactTracker.Backup;

/// <summary>
/// Brings the tables back as they were on a day. The app must not run meanwhile: its timers would act on half a ledger. It goes into empty
/// tables only, after every file has been found whole; cut off half-way, the same restoring run again ends it.
/// </summary>
public sealed class TableRestore(StorageClients clients, BackupShelf shelf, IEnumerable<StorageName> names, IEnumerable<IAfterRestore> afterwards, TimeProvider time)
{
    private const int MostRows = 100;
    private const int MostCharacters = 1_000_000;

    // Promises to people: a row that is there stays as it is, and the backup adds only what is missing. So they need not be empty.
    private static readonly string[] Lasting = ["Erasures", "Suppressions"];

    /// <summary>Restores a backup.</summary>
    /// <param name="day">Its id, as in <c>2018-12-13</c>.</param>
    /// <param name="cancellationToken">Gives up; run it again.</param>
    /// <returns>Conflict with a sentence, and nothing written, when a file is damaged or a table holds rows.</returns>
    public async Task<Outcome<RestoreReport>> RunAsync(string day, CancellationToken cancellationToken)
    {
        if (await shelf.ManifestAsync(day, cancellationToken) is not { } manifest)
        {
            return new Outcome<RestoreReport>.Missing($"backup of {day} that ended");
        }

        if (await ObjectionAsync(manifest, cancellationToken) is { } objection)
        {
            return new Outcome<RestoreReport>.Conflict(objection);
        }

        await shelf.BeginAsync(new RestoreUnderWay(day, time.GetUtcNow()), cancellationToken);
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in manifest.Tables)
        {
            rows[table.Name] = await FillAsync(day, table.Name, cancellationToken);
        }

        var done = new List<string>();
        foreach (var step in afterwards)
        {
            if (await step.RunAsync(manifest.StartedAt, cancellationToken) is { } sentence)
            {
                done.Add(sentence);
            }
        }

        await shelf.EndAsync(cancellationToken);
        return new Outcome<RestoreReport>.Done(new RestoreReport(day, manifest.StartedAt, rows, done));
    }

    private async Task<string?> ObjectionAsync(BackupManifest manifest, CancellationToken cancellationToken)
    {
        var known = names.Where(static name => name.Kind == StorageKind.Table).Select(static name => name.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var table in manifest.Tables)
        {
            if (!known.Contains(table.Name))
            {
                return $"The backup holds the table {table.Name}, which this version does not know: restore it with the version that made it.";
            }

            await using var file = await shelf.ReadTableAsync(manifest.Id, table.Name, cancellationToken);
            if (file is null || Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken)) != table.Sha256)
            {
                return $"The file of the table {table.Name} is {(file is null ? "missing" : "damaged")}; nothing was restored.";
            }
        }

        if (await shelf.UnderWayAsync(cancellationToken) is { } other)
        {
            return other.Id == manifest.Id ? null : $"The restoring of {other.Id} was begun and has not ended: end it first.";
        }

        foreach (var table in known.Except(Lasting))
        {
            if (!await new WholeTable(clients, table).IsEmptyAsync(cancellationToken))
            {
                return $"The table {table} holds rows. A backup is restored into empty tables only; nothing was changed.";
            }
        }

        return null;
    }

    private async Task<long> FillAsync(string day, string name, CancellationToken cancellationToken)
    {
        var (table, rows, length, batch) = (new WholeTable(clients, name), 0L, 0, new List<TableEntity>());
        await using var file = await shelf.ReadTableAsync(day, name, cancellationToken) ?? throw new InvalidOperationException($"The file of the table {name} has gone.");
        await using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var lines = new StreamReader(unpacked, Encoding.UTF8);
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            var row = RowLine.Read(line);
            if (batch.Count == MostRows || length + line.Length > MostCharacters || (batch.Count > 0 && batch[0].PartitionKey != row.PartitionKey))
            {
                await WriteAsync(table, name, batch, cancellationToken);
                batch = [];
                length = 0;
            }

            batch.Add(row);
            (rows, length) = (rows + 1, length + line.Length);
        }

        await WriteAsync(table, name, batch, cancellationToken);
        return rows;
    }

    private static Task WriteAsync(WholeTable table, string name, List<TableEntity> rows, CancellationToken cancellationToken) =>
        rows.Count == 0 ? Task.CompletedTask : Lasting.Contains(name) ? table.AddMissingAsync(rows, cancellationToken) : table.ReplaceAsync(rows, cancellationToken);
}
