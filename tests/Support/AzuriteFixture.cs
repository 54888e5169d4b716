using ImpactTracker.LocalRun;
using Xunit;

namespace ImpactTracker.Tests.Support;

/// <summary>One Azurite for a test assembly, in memory, on free ports. Tests keep apart by the prefix of their names.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private static int last;
    private AzuriteProcess? azurite;

    public AzuriteProcess Azurite => azurite ?? throw new InvalidOperationException("The fixture is not started.");

    public string ConnectionString => Azurite.ConnectionString;

    /// <summary>A name nobody else uses in this run; letters and digits only, so it suits tables, queues and containers.</summary>
    public static string UniqueName(string prefix = "t") => $"{prefix}{Environment.ProcessId}x{Interlocked.Increment(ref last)}";

    public async ValueTask InitializeAsync()
    {
        var script = await AzuriteInstall.EnsureAsync(Repository.Root, static _ => { });
        azurite = await AzuriteProcess.StartAsync(script, dataFolder: null);
    }

    public async ValueTask DisposeAsync()
    {
        if (azurite is not null)
        {
            await azurite.DisposeAsync();
        }
    }
}
