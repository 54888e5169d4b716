using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using ImpactTracker.Backup;
using ImpactTracker.Outcomes;
using ImpactTracker.Storage;
using ImpactTracker.Tests.Integration.Records;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Tests.Integration.Backup;

public sealed class BackupTests(FilledStorage filled) : IClassFixture<FilledStorage>
{
    private const int Activities = FilledStorage.Activities;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_row_comes_back_from_a_backup_other_than_it_was()
    {
        var (before, manifest) = (filled.Storage, filled.Manifest);
        await using var after = await filled.ElsewhereAsync();

        var report = Assert.IsType<Outcome<RestoreReport>.Done>(await RestoreAsync(after, manifest.Id)).Value;

        Assert.Equal(Activities, report.Rows["Activities"]);
        // Distributions that were under way are paused: another test says so.
        foreach (var table in manifest.Tables.Where(static table => table.Name != "Distributions"))
        {
            Assert.Equal(await before.RowsAsync(table.Name, Cancellation), await after.RowsAsync(table.Name, Cancellation));
            Assert.Equal(table.Rows, report.Rows[table.Name]);
        }

        // Once more goes into tables that hold rows.
        Assert.IsType<Outcome<RestoreReport>.Conflict>(await RestoreAsync(after, manifest.Id));
    }

    [Fact]
    public async Task A_manifest_says_other_than_its_files_hold()
    {
        var (storage, manifest) = (filled.Storage, filled.Manifest);

        foreach (var table in manifest.Tables)
        {
            var file = (await File(storage, $"{manifest.Id}/{table.Name}.jsonl.gz").DownloadContentAsync(Cancellation)).Value.Content;
            using var lines = new StreamReader(new GZipStream(file.ToStream(), CompressionMode.Decompress));
            Assert.Equal(table.Sha256, Convert.ToHexStringLower(SHA256.HashData(file.ToArray())));
            Assert.Equal(table.Rows, (await lines.ReadToEndAsync(Cancellation)).Count(static c => c == '\n'));
        }

        Assert.Equal(manifest.EndedAt, (await BackUpAsync(storage, null)).EndedAt);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(9)]
    public async Task A_backup_that_was_cut_off_counts_as_one(int requests)
    {
        await using var storage = await FreshStorage.StartAsync(Cancellation);
        await FilledStorage.FillAsync(storage);
        await using (var mortal = await MortalStorage.StartAsync(storage.Connection, storage.Azurite.TableEndpoint, requests))
        {
            await using var dying = storage.Tracker(connection: mortal.ConnectionString);
            await Assert.ThrowsAnyAsync<Exception>(() => dying.GetRequiredService<TableBackup>().RunAsync(mortal.Life));
        }

        await using var tracker = storage.Tracker();
        Assert.Empty(await tracker.GetRequiredService<BackupShelf>().ListAsync(Cancellation));
        Assert.Equal(Activities, (await tracker.GetRequiredService<TableBackup>().RunAsync(Cancellation)).Tables.Single(static table => table.Name == "Activities").Rows);
    }

    // After one request for each table, which asks whether it is empty, Activities come first and take four.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_restoring_that_was_cut_off_cannot_be_ended(int writes)
    {
        var (before, manifest) = (filled.Storage, filled.Manifest);
        await using var after = await filled.ElsewhereAsync();
        await using (var mortal = await MortalStorage.StartAsync(after.Connection, after.Azurite.TableEndpoint, manifest.Tables.Count(static table => table.Name is not ("Suppressions" or "Erasures")) + writes))
        {
            await using var dying = after.Tracker(connection: mortal.ConnectionString);
            await Assert.ThrowsAnyAsync<Exception>(() => dying.GetRequiredService<TableRestore>().RunAsync(manifest.Id, mortal.Life));
        }

        Assert.NotEqual(await before.RowsAsync("Activities", Cancellation), await after.RowsAsync("Activities", Cancellation));
        Assert.IsType<Outcome<RestoreReport>.Done>(await RestoreAsync(after, manifest.Id));

        Assert.Equal(await before.RowsAsync("Activities", Cancellation), await after.RowsAsync("Activities", Cancellation));
    }

    [Fact]
    public async Task A_damaged_or_missing_backup_is_restored()
    {
        var manifest = filled.Manifest;
        await using var after = await filled.ElsewhereAsync();
        await File(after, $"{manifest.Id}/Stakeholders.jsonl.gz").UploadAsync(BinaryData.FromString("not what it was"), overwrite: true, Cancellation);

        var damaged = Assert.IsType<Outcome<RestoreReport>.Conflict>(await RestoreAsync(after, manifest.Id));

        Assert.Contains("Stakeholders", damaged.Why, StringComparison.Ordinal);
        Assert.Empty(await after.RowsAsync("Activities", Cancellation));
        Assert.IsType<Outcome<RestoreReport>.Missing>(await RestoreAsync(after, "1999-12-31"));
    }

    [Fact]
    public async Task An_objection_made_after_the_backup_is_undone_by_it()
    {
        var manifest = filled.Manifest;
        await using var after = await filled.ElsewhereAsync();
        await after.Table("Suppressions").AddEntityAsync(new TableEntity("00", "first") { ["Reason"] = "later" }, Cancellation);
        await after.Table("Suppressions").AddEntityAsync(new TableEntity("00", "third") { ["Reason"] = "later" }, Cancellation);

        Assert.IsType<Outcome<RestoreReport>.Done>(await RestoreAsync(after, manifest.Id));

        Assert.Equal(
            ["first later", "second bounce", "third later"],
            await after.Table("Suppressions").QueryAsync<TableEntity>(cancellationToken: Cancellation).Select(static row => $"{row.RowKey} {row.GetString("Reason")}").ToListAsync(Cancellation));
    }

    [Fact]
    public async Task A_distribution_that_was_under_way_goes_on_by_itself_after_a_restoring()
    {
        var manifest = filled.Manifest;
        await using var after = await filled.ElsewhereAsync();

        var report = Assert.IsType<Outcome<RestoreReport>.Done>(await RestoreAsync(after, manifest.Id)).Value;

        Assert.Equal("Paused", (await after.Table("Distributions").GetEntityAsync<TableEntity>("distribution", "under-way", cancellationToken: Cancellation)).Value.GetString("State"));
        Assert.Equal("Settled", (await after.Table("Distributions").GetEntityAsync<TableEntity>("distribution", "at-its-end", cancellationToken: Cancellation)).Value.GetString("State"));
        Assert.Contains("under-way", Assert.Single(report.Done), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_slices_promised_since_the_backup_is_not_done_again()
    {
        var manifest = filled.Manifest;
        await using var after = await filled.ElsewhereAsync();
        await using var tracker = after.Tracker();
        var promise = new KeptPromise(after);

        Assert.IsType<Outcome<RestoreReport>.Done>(await new TableRestore(
            tracker.GetRequiredService<StorageClients>(), tracker.GetRequiredService<BackupShelf>(), tracker.GetServices<StorageName>(), [promise], TimeProvider.System).RunAsync(manifest.Id, Cancellation));

        Assert.Equal(manifest.StartedAt, promise.Taken);
        Assert.Empty(await after.RowsAsync("Stakeholders", Cancellation));
    }

    [Fact]
    public async Task Backups_pile_up_or_go_too_early()
    {
        await using var storage = await FreshStorage.StartAsync(Cancellation);
        await BackUpAsync(storage, new LaterClock(TimeSpan.FromDays(-36)));
        await BackUpAsync(storage, new LaterClock(TimeSpan.FromDays(-35)));
        var last = await BackUpAsync(storage, null);
        await using var tracker = storage.Tracker();

        var kept = await tracker.GetRequiredService<BackupShelf>().ListAsync(Cancellation);

        Assert.Equal([last.StartedAt.AddDays(-35).UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), last.Id], kept.Select(static one => one.Id));
    }

    private static async Task<BackupManifest> BackUpAsync(FreshStorage storage, TimeProvider? time)
    {
        await using var tracker = storage.Tracker(time);
        return await tracker.GetRequiredService<TableBackup>().RunAsync(Cancellation);
    }

    private static async Task<Outcome<RestoreReport>> RestoreAsync(FreshStorage storage, string day)
    {
        await using var tracker = storage.Tracker();
        return await tracker.GetRequiredService<TableRestore>().RunAsync(day, Cancellation);
    }

    private static BlobClient File(FreshStorage storage, string path) => new(storage.Connection, BackupSetup.Container, path);

    private sealed class KeptPromise(FreshStorage storage) : IAfterRestore
    {
        public DateTimeOffset? Taken { get; private set; }

        public async Task<string?> RunAsync(DateTimeOffset taken, CancellationToken cancellationToken)
        {
            Taken = taken;
            await storage.Table("Stakeholders").DeleteEntityAsync("00", "somebody", cancellationToken: cancellationToken);
            return "Erased again: 1.";
        }
    }
}
