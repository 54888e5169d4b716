namespace ImpactTracker.Tests.Integration.Distributions.Crashes;

/// <summary>
/// Kills the app at windows of the protocol (docs/adr/0004-one-post.md), each with a mailing for each way in which the provider can fail, starts it
/// again on the same storage and gives it hints that it had before.
/// </summary>
internal sealed class CrashRun(CrashFixture app)
{
    /// <summary>Recipients of a mailing.</summary>
    public const int Each = 3;

    private static readonly ProviderFault[] Faults = Enum.GetValues<ProviderFault>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>One kill that hits these windows together.</summary>
    /// <returns>For each window the mailings that were under way, in the order of the faults.</returns>
    public async Task<IReadOnlyList<CrashedWindow>> KillAsync(CrashWindow[] windows)
    {
        var holds = windows.Select(static window => new Hold(window, Faults.Length)).ToArray();
        app.Passage.Holds = holds;
        var due = DateTimeOffset.UtcNow.AddSeconds(4);
        var sent = await Task.WhenAll(holds.Select(hold => Task.WhenAll(Faults.Select(fault => ScheduleAsync(hold, fault, due)))));
        await Task.Delay(TimeSpan.FromTicks(Math.Max(0, (due - DateTimeOffset.UtcNow).Ticks)), Cancellation);
        await app.Storage.SendMessagesAsync("start-distribution", sent.SelectMany(static some => some).Select(static one => $$"""{"distribution":"{{one.Distribution}}"}"""));
        foreach (var hold in holds)
        {
            await Task.WhenAny(hold.Reached, Task.Delay(TimeSpan.FromMinutes(2), Cancellation));
            Assert.True(hold.Reached.IsCompleted, $"{hold.Window.Name}: only {hold.Count} of {Faults.Length} distributions came to this window within two minutes.");
        }

        foreach (var (hold, some) in holds.Zip(sent).Where(static pair => pair.First.Window.Overdue is not null))
        {
            await HintAsync(some);
            await Task.WhenAll(some.Select(one => Ledger.UntilAsync(app.Api, one.Distribution, now => Ledger.Count(now, hold.Window.Overdue!) == Each)));
        }

        await app.Stack.App.KillAsync();
        app.Passage.Holds = [];
        Array.ForEach(holds, static hold => hold.Release());
        await app.Stack.StartAppAsync(Cancellation);
        await HintAsync([.. sent.SelectMany(static some => some)]);
        return [.. windows.Zip(sent, static (window, some) => new CrashedWindow(window, some))];
    }

    private async Task<CrashedMailing> ScheduleAsync(Hold hold, ProviderFault fault, DateTimeOffset due)
    {
        var mailing = await Mailing.PrepareAsync(app.Api, Each);
        app.Passage.Fault(mailing.Domain, hold.Window.Taken ? ProviderFault.None : fault);
        var distribution = await mailing.SendAsync(due);
        hold.Add(distribution);
        return new CrashedMailing(mailing, distribution);
    }

    /// <summary>Twice the hint of each batch, as a queue that delivers at least once may.</summary>
    private Task HintAsync(CrashedMailing[] sent) =>
        app.Storage.SendMessagesAsync("send-batch", sent.Concat(sent).Select(static one => $$"""{"batch":"{{one.Distribution}}-000000"}"""));
}
