using Azure.Data.Tables;
using ImpactTracker.Backup;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Tests.Integration.Backup;

/// <summary>Storage with rows of every kind of column, and a backup of it. Tests read it and change what they brought elsewhere.</summary>
public sealed class FilledStorage : IAsyncLifetime
{
    public const int Activities = 251;

    private FreshStorage? storage;

    internal FreshStorage Storage => storage!;

    /// <summary>As it is read back, to the millisecond.</summary>
    public BackupManifest Manifest { get; private set; } = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        storage = await FreshStorage.StartAsync(Cancellation);
        await FillAsync(storage);
        await using var tracker = storage.Tracker();
        await tracker.GetRequiredService<TableBackup>().RunAsync(Cancellation);
        Manifest = Assert.Single(await tracker.GetRequiredService<BackupShelf>().ListAsync(Cancellation));
    }

    /// <summary>Another account with empty tables, to which the backup was copied.</summary>
    internal async Task<FreshStorage> ElsewhereAsync()
    {
        var after = await FreshStorage.StartAsync(Cancellation);
        await after.TakeBackupsOfAsync(Storage, Cancellation);
        return after;
    }

    public async ValueTask DisposeAsync()
    {
        if (storage is not null)
        {
            await storage.DisposeAsync();
        }
    }

    internal static async Task FillAsync(FreshStorage storage)
    {
        foreach (var some in Enumerable.Range(0, Activities).Select(Activity).GroupBy(static row => row.PartitionKey).SelectMany(static partition => partition.Chunk(100)))
        {
            await storage.Table("Activities").SubmitTransactionAsync(some.Select(static row => new TableTransactionAction(TableTransactionActionType.Add, row)), Cancellation);
        }

        await storage.Table("Stakeholders").AddEntityAsync(
            new TableEntity("00", "somebody")
            {
                ["Text"] = "",
                ["Flag"] = true,
                ["Int"] = int.MinValue,
                ["Long"] = long.MaxValue,
                ["Double"] = 0.1 + 0.2,
                ["Instant"] = new DateTimeOffset(2018, 12, 13, 9, 30, 0, 123, TimeSpan.Zero),
                ["Id"] = Guid.Parse("8a3c1f5e-0000-4000-8000-000000000001"),
                ["Bytes"] = new byte[] { 0, 255, 10, 13 },
            },
            Cancellation);
        await storage.Table("Suppressions").AddEntityAsync(new TableEntity("00", "first") { ["Reason"] = "bounce" }, Cancellation);
        await storage.Table("Suppressions").AddEntityAsync(new TableEntity("00", "second") { ["Reason"] = "bounce" }, Cancellation);
        foreach (var (id, state) in ((string, string)[])[("under-way", "Sending"), ("at-its-end", "Settled")])
        {
            await storage.Table("Distributions").AddEntityAsync(
                new TableEntity("distribution", id)
                {
                    ["Brief"] = "brief",
                    ["Lists"] = "list",
                    ["State"] = state,
                    ["SendAt"] = DateTimeOffset.UnixEpoch,
                    ["MaxLatenessMinutes"] = 120,
                    ["ContentPath"] = "briefs/x.json",
                    ["CreatedAt"] = DateTimeOffset.UnixEpoch,
                    ["CreatedBy"] = "somebody",
                },
                Cancellation);
        }
    }

    private static TableEntity Activity(int i) => new(i < 120 ? "a" : "b", $"{i:D4}") { ["Title"] = $"A \"talk\"\r\non {i}, \u2028 \ud83d\udce3 ö", ["Count"] = i };
}
