namespace ImpactTracker.Tests.Integration.Distributions.Crashes;

/// <summary>Every window of the protocol with every fault of the provider, and then the operator's decision about what nothing else tells.</summary>
public sealed class CrashMatrixTests(CrashFixture app, ITestOutputHelper output) : IClassFixture<CrashFixture>
{
    [Fact]
    public async Task Killed_at_any_window_with_any_fault_of_the_provider_nobody_is_lost_nobody_doubled_and_nothing_left_unknown()
    {
        var run = new CrashRun(app);
        var all = new List<(CrashedWindow Crashed, Recipients[] Ends)>();
        foreach (var windows in CrashWindow.Rounds)
        {
            foreach (var crashed in await run.KillAsync(windows))
            {
                all.Add((crashed, await Task.WhenAll(crashed.Mailings.Select(one => one.QuietAsync(app.Api, app.Sink)))));
            }
        }

        // Counted once more when all windows are through: what a late sweep or hint would post again shows now. Only then does a person decide.
        foreach (var (crashed, ends) in all)
        {
            var now = await Task.WhenAll(crashed.Mailings.Select(one => one.CountAsync(app.Api, app.Sink)));
            Assert.Equal(ends, now);
            Assert.Equal((0, 0), (now.Sum(static one => one.Lost), now.Sum(static one => one.Doubled)));
            output.WriteLine($"{crashed.Window.Name}: {string.Join(", ", Enum.GetNames<ProviderFault>().Zip(now, static (fault, end) => $"{fault} {end.Accepted}+{end.Unknown}"))}");
        }

        await Task.WhenAll(all.SelectMany(static one => one.Crashed.Mailings).Select(one => one.DecideAsync(app.Api, app.Sink)));

        var table = new CrashTable("Unknown, then decided");
        foreach (var (crashed, ends) in all.OrderBy(static one => one.Crashed.Window.Name, StringComparer.Ordinal))
        {
            var settled = await Task.WhenAll(crashed.Mailings.Select(one => one.SettledAsync(app.Api, app.Sink)));
            table.Add(crashed.Window, ends.Sum(static one => one.Unknown), settled.Aggregate(static (a, b) => a + b));
        }

        await table.EndAsync(output);
    }
}
