using System.Globalization;
using System.Text;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Distributions.Crashes;

/// <summary>
/// The app is killed at each window of the protocol (docs/adr/0004-one-post.md) with a mailing for each way in which the provider can fail, started
/// again on the same storage, and given hints that it had before. In the end each recipient has one state and at most one message.
/// </summary>
public sealed class CrashMatrixTests(CrashFixture app, ITestOutputHelper output) : IClassFixture<CrashFixture>
{
    private const int Each = 3;
    private static readonly ProviderFault[] Faults = Enum.GetValues<ProviderFault>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_at_any_window_with_any_fault_of_the_provider_nobody_is_lost_and_nobody_doubled()
    {
        var table = new StringBuilder("| Window | Killed when | Recipients | Messages | Accepted | Unknown | Lost | Doubled |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        var all = new List<(CrashWindow Window, Sent[] Mailings, Recipients[] Ends)>();
        foreach (var windows in CrashWindow.Rounds)
        {
            foreach (var (window, sent) in await KillAsync(windows))
            {
                all.Add((window, sent, await Task.WhenAll(sent.Select(EndAsync))));
            }
        }

        // Counted once more at the very end: what would be posted again by a late sweep or hint shows now.
        var sum = new Recipients(0, 0, 0, 0, 0, 0, 0, 0, 0);
        foreach (var (window, sent, ends) in all.OrderBy(static one => one.Window.Name, StringComparer.Ordinal))
        {
            var now = await Task.WhenAll(sent.Select(one => Recipients.OfAsync(app.Api, app.Sink, one.Mailing, one.Distribution)));
            Assert.Equal(ends, now);
            var row = now.Aggregate(static (a, b) => a + b);
            sum += row;
            table.Append(Line(window.Name, window.What, row));
            output.WriteLine($"{window.Name}: {string.Join(", ", Faults.Zip(now, static (fault, end) => $"{fault} {end.Accepted}+{end.Unknown}"))}");
        }

        table.Append(Line("All", "", sum));
        output.WriteLine(table.ToString());
        Assert.Equal((0, 0, 0), (sum.Lost, sum.Doubled, sum.Pending));
        var kept = Path.Combine(Repository.Root, "docs", "reference", "crash-matrix.md");
        Assert.True((await File.ReadAllTextAsync(kept, Cancellation)).Contains(table.ToString(), StringComparison.Ordinal), $"docs/reference/crash-matrix.md has another table than:\n{table}");
    }

    private static string Line(string name, string what, Recipients row) =>
        string.Create(CultureInfo.InvariantCulture, $"| {name} | {what} | {row.Asked} | {row.Messages} | {row.Accepted} | {row.Unknown} | {row.Lost} | {row.Doubled} |\n");

    private async Task<(CrashWindow, Sent[])[]> KillAsync(CrashWindow[] windows)
    {
        var holds = windows.Select(static window => new Hold(window, Faults.Length)).ToArray();
        app.Passage.Holds = holds;
        var due = DateTimeOffset.UtcNow.AddSeconds(4);
        var sent = await Task.WhenAll(holds.Select(hold => Task.WhenAll(Faults.Select(fault => ScheduleAsync(hold, fault, due)))));
        await Task.Delay(TimeSpan.FromTicks(Math.Max(0, (due - DateTimeOffset.UtcNow).Ticks)), Cancellation);
        await app.Storage.SendMessagesAsync("start-distribution", sent.SelectMany(static some => some).Select(static one => $$"""{"distribution":"{{one.Distribution}}"}"""));
        foreach (var hold in holds)
        {
            await Task.WhenAny(hold.Reached, Task.Delay(TimeSpan.FromMinutes(1), Cancellation));
            Assert.True(hold.Reached.IsCompleted, $"{hold.Window.Name}: only {hold.Count} of {Faults.Length} distributions came to this window within a minute.");
        }

        foreach (var (hold, some) in holds.Zip(sent).Where(static pair => pair.First.Window.Overdue))
        {
            await HintAsync(some);
            await Task.WhenAll(some.Select(one => Ledger.UntilAsync(app.Api, one.Distribution, static now => Ledger.Count(now, "unknown") == Each)));
        }

        await app.Stack.App.KillAsync();
        app.Passage.Holds = [];
        Array.ForEach(holds, static hold => hold.Release());
        await app.Stack.StartAppAsync(Cancellation);
        await HintAsync([.. sent.SelectMany(static some => some)]);
        return [.. windows.Zip(sent)];
    }

    private async Task<Sent> ScheduleAsync(Hold hold, ProviderFault fault, DateTimeOffset due)
    {
        var mailing = await Mailing.PrepareAsync(app.Api, Each);
        app.Passage.Fault(mailing.Domain, hold.Window.Taken ? ProviderFault.None : fault);
        var distribution = await mailing.SendAsync(due);
        hold.Add(distribution);
        return new Sent(mailing, distribution);
    }

    /// <summary>Twice the hint of each batch, as a queue that delivers at least once may.</summary>
    private Task HintAsync(Sent[] sent) =>
        app.Storage.SendMessagesAsync("send-batch", sent.Concat(sent).Select(static one => $$"""{"batch":"{{one.Distribution}}-000000"}"""));

    private async Task<Recipients> EndAsync(Sent sent)
    {
        Recipients? end = null;
        await Ledger.UntilAsync(app.Api, sent.Distribution, now =>
        {
            if (Ledger.Count(now, "frozen") != Each || Ledger.Count(now, "pending") > 0 || ((string?)now["state"] != "settled" && Ledger.Count(now, "unknown") == 0))
            {
                return false;
            }

            end = Recipients.OfAsync(app.Api, app.Sink, sent.Mailing, sent.Distribution).GetAwaiter().GetResult();
            return end.Ended;
        });
        return end!;
    }

    private sealed record Sent(Mailing Mailing, string Distribution);
}
