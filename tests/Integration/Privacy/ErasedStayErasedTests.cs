using Azure.Data.Tables;
using ImpactTracker.Storage;
using ImpactTracker.Tests.Integration.Backup;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Tests.Integration.Privacy;

public sealed class ErasedStayErasedTests
{
    [Fact]
    public async Task Somebody_erased_since_the_backup_would_come_back_with_it()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var taken = new DateTimeOffset(2026, 3, 1, 2, 15, 0, TimeSpan.Zero);
        await using var storage = await FreshStorage.StartAsync(cancellation);
        await storage.Table("Erasures").AddEntityAsync(Erased("before", taken.AddDays(-2)), cancellation);
        await storage.Table("Erasures").AddEntityAsync(Erased("since", taken.AddDays(2)), cancellation);
        await using var tracker = storage.Tracker();

        foreach (var step in tracker.GetServices<IAfterRestore>())
        {
            await step.RunAsync(taken, cancellation);
        }

        var states = await storage.Table("Erasures").QueryAsync<TableEntity>(cancellationToken: cancellation).ToDictionaryAsync(static row => row.RowKey, static row => row.GetString("State"), cancellationToken: cancellation);
        Assert.Equal(("Done", "Open"), (states["before"], states["since"]));
    }

    private static TableEntity Erased(string person, DateTimeOffset at) => new("erasure", person)
    {
        ["State"] = "Done",
        ["RequestedAt"] = at,
        ["RequestedBy"] = "tester",
        ["DoneAt"] = at,
        ["Lists"] = 1,
        ["Deliveries"] = 0,
    };
}
