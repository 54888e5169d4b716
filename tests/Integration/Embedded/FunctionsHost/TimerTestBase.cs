using System.Text.Json;
using Azure.Storage.Blobs;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Embedded.FunctionsHost;

/// <summary>A host with one timer, on a clock that the test moves.</summary>
public abstract class TimerTestBase(AzuriteFixture azurite)
{
    private protected static readonly DateTimeOffset Start = new(2024, 5, 6, 10, 0, 30, TimeSpan.Zero);
    private protected static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected FakeClock Clock { get; } = new(Start);

    private protected TestHostPlan Plan(Type function, string schedule = "0 */5 * * * *") => new()
    {
        Functions = [function],
        Storage = azurite.ConnectionString,
        Settings = { ["Schedule"] = schedule },
        Clock = Clock,
    };

    private protected static DateTime At(int hour, int minute) => new(2024, 5, 6, hour, minute, 0, DateTimeKind.Utc);

    private protected async Task<TestHost> StartAndWaitAsync(TestHostPlan plan)
    {
        var host = await TestHost.StartAsync(plan);
        await Clock.SomebodyWaitsAsync(Minute);
        return host;
    }

    /// <summary>Moves the clock as the listener waits: never more than a minute at a time.</summary>
    private protected async Task AdvanceToAsync(DateTimeOffset time)
    {
        while (Clock.GetUtcNow() < time)
        {
            await Clock.SomebodyWaitsAsync(Minute);
            var left = time - Clock.GetUtcNow();
            Clock.Advance(left < Minute ? left : Minute);
        }
    }

    private protected BlobClient Blob(string name) => new BlobServiceClient(azurite.ConnectionString).GetBlobContainerClient("azure-webjobs-hosts").GetBlobClient(name);

    private protected async Task<(DateTime Last, DateTime Next, DateTime LastUpdated)> StatusAsync(TestHostPlan plan, string function)
    {
        var content = await Blob($"timers/{plan.HostId}/{function}/status").DownloadContentAsync(Cancellation);
        var json = JsonDocument.Parse(content.Value.Content).RootElement;
        return (json.GetProperty("Last").GetDateTime(), json.GetProperty("Next").GetDateTime(), json.GetProperty("LastUpdated").GetDateTime());
    }
}
