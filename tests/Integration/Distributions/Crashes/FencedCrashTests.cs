namespace ImpactTracker.Tests.Integration.Distributions.Crashes;

/// <summary>The windows between claim and answer once more with the fence: what is unknown resolves by itself.</summary>
public sealed class FencedCrashTests(FencedCrashFixture app, ITestOutputHelper output) : IClassFixture<FencedCrashFixture>
{
    [Fact]
    public async Task With_the_fence_whoever_a_kill_leaves_unknown_gets_the_brief_once_without_anybody_deciding()
    {
        var run = new CrashRun(app);
        var all = new List<CrashedWindow>();
        foreach (var windows in CrashWindow.FencedRounds)
        {
            all.AddRange(await run.KillAsync(windows));
        }

        var table = new CrashTable("Called back");
        foreach (var crashed in all.OrderBy(static one => one.Window.Name, StringComparer.Ordinal))
        {
            var settled = await Task.WhenAll(crashed.Mailings.Select(one => one.SettledAsync(app.Api, app.Sink)));
            var calledBack = await Task.WhenAll(crashed.Mailings.Select(one => one.WasCalledBackAsync(app.Api)));
            table.Add(crashed.Window, calledBack.Count(static one => one) * CrashRun.Each, settled.Aggregate(static (a, b) => a + b));
        }

        await table.EndAsync(output);
    }
}
