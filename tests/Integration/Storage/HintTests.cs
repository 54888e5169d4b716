using System.Diagnostics;
using Azure.Storage.Queues;
using ImpactTracker.Storage;
using ImpactTracker.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace ImpactTracker.Tests.Integration.Storage;

public sealed class HintTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_delayed_hint_never_comes_before_its_delay_is_over()
    {
        var name = AzuriteFixture.UniqueName("hints");
        var queue = new QueueClient(azurite.ConnectionString, name);
        await queue.CreateAsync(cancellationToken: TestContext.Current.CancellationToken);
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(StorageClients.Setting, azurite.ConnectionString)]).Build();
        var hints = new Hints<Hint>(new StorageClients(settings), name);

        var since = Stopwatch.StartNew();
        await hints.SendAsync(new Hint("one"), TimeSpan.FromMilliseconds(1900), TestContext.Current.CancellationToken);
        while ((await queue.ReceiveMessageAsync(cancellationToken: TestContext.Current.CancellationToken)).Value is null)
        {
            Assert.True(since.Elapsed < TimeSpan.FromSeconds(30), "The hint never came.");
        }

        Assert.True(since.Elapsed >= TimeSpan.FromMilliseconds(1900), $"The hint came after {since.Elapsed}.");
    }

    private sealed record Hint(string Id);
}
