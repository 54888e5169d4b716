using System.Globalization;
using System.Net;

namespace ImpactTracker.Tests.Integration.Distributions.Crashes;

/// <summary>
/// Random sequences of what people, the provider and misfortune do, against a model that knows who may get what. A failure names the seed; the same
/// seed in the variable RANDOM_COMMANDS_SEED gives the same sequence.
/// </summary>
public sealed class RandomCommandsTests(CrashFixture app, ITestOutputHelper output) : IClassFixture<CrashFixture>
{
    private const int Steps = 40;
    private const int MostKills = 2;
    private const int People = 5;

    private readonly List<SentMailing> sent = [];
    private readonly List<string> story = [];
    private readonly HashSet<string> unanswered = new(StringComparer.Ordinal);
    private int kills;

    [Fact]
    public async Task Whatever_happens_in_whatever_order_each_recipient_gets_at_most_one_message_and_has_one_state()
    {
        var seed = Environment.GetEnvironmentVariable("RANDOM_COMMANDS_SEED") is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : Environment.TickCount;
        output.WriteLine($"seed {seed}");
#pragma warning disable CA5394 // chance, not secrecy
        var chance = new Random(seed);
        (int Weight, Func<Random, Task> Do)[] commands =
        [
            (6, ScheduleAsync), (4, UnsubscribeAsync), (4, AgainAsync), (3, HintAsync), (3, EmptyAsync), (3, EventsAsync), (1, KillAsync),
            (4, _ => OrderAsync("pause", chance)), (4, _ => OrderAsync("resume", chance)), (2, _ => OrderAsync("cancel", chance)),
        ];
        try
        {
            await ScheduleAsync(chance);
            for (var step = 0; step < Steps; step++)
            {
                var pick = chance.Next(commands.Sum(static one => one.Weight));
#pragma warning restore CA5394
                var command = commands.First(one => (pick -= one.Weight) < 0);
                await command.Do(chance);
            }

            foreach (var mailing in sent)
            {
                await OrderAsync("resume", mailing);
                await mailing.EndAsync(app.Api, app.Sink);
            }

            // All of it once more, now that nothing is under way anywhere.
            foreach (var mailing in sent)
            {
                await mailing.CheckAsync(app.Api, app.Sink, kills > 0 || unanswered.Contains(mailing.Mailing.Name));
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new InvalidOperationException($"Seed {seed}: {failure.Message}\n{string.Join('\n', story)}", failure);
        }
    }

#pragma warning disable CA5394 // chance, not secrecy
    private async Task ScheduleAsync(Random chance)
    {
        var mailing = await Mailing.PrepareAsync(app.Api, People);
        await SendAsync(new SentMailing(mailing, []), Enum.GetValues<ProviderFault>()[chance.Next(Enum.GetValues<ProviderFault>().Length)]);
    }

    /// <summary>Another brief to people who have had one, some of whom may have had enough.</summary>
    private async Task AgainAsync(Random chance)
    {
        var before = sent[chance.Next(sent.Count)];
        await SendAsync(new SentMailing(await before.Mailing.AnotherBriefAsync($"Brief {sent.Count}"), before.Unsubscribed), ProviderFault.None);
    }

    private async Task SendAsync(SentMailing mailing, ProviderFault fault)
    {
        if (fault != ProviderFault.None)
        {
            app.Passage.Fault(mailing.Mailing.Domain, fault);
            if (fault is ProviderFault.ServerError or ProviderFault.BrokenBefore)
            {
                unanswered.Add(mailing.Mailing.Name);
            }
        }

        // Who unsubscribed before must get nothing of it; who does so afterwards may.
        sent.Add(mailing with { MayNot = mailing.Unsubscribed.ToHashSet(StringComparer.Ordinal) });
        story.Add($"send {mailing.Mailing.Brief} to {mailing.Mailing.Name}, {fault}");
        sent[^1] = sent[^1] with { Distribution = await mailing.Mailing.SendAsync() };
    }

    private async Task UnsubscribeAsync(Random chance)
    {
        var mailing = sent[chance.Next(sent.Count)];
        var address = mailing.Mailing.Addresses[chance.Next(People)];
        if (await app.Sink.CountAsync(address) == 0)
        {
            return;
        }

        var link = new Uri(((string)(await app.Sink.MessageAsync(address))["headers"]!["List-Unsubscribe"]!).Trim('<', '>'));
        using var body = new FormUrlEncodedContent(new Dictionary<string, string> { ["List-Unsubscribe"] = "One-Click" });
        using var answer = await app.Api.Http.PostAsync(link, body, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode);
        mailing.Unsubscribed.Add(address);
        story.Add($"unsubscribe {address}");
    }

    private Task OrderAsync(string order, Random chance) => OrderAsync(order, sent[chance.Next(sent.Count)]);

    private async Task OrderAsync(string order, SentMailing mailing)
    {
        // In another state than it can be given in, an order is refused and changes nothing.
        var answer = await app.Api.PostAsync($"/api/distributions/{mailing.Distribution}/{order}", new { });
        Assert.True(answer.Status is HttpStatusCode.Accepted or HttpStatusCode.Conflict, answer.Text);
        story.Add($"{order} {mailing.Distribution}: {(int)answer.Status}");
    }

    private async Task HintAsync(Random chance)
    {
        var one = sent[chance.Next(sent.Count)].Distribution;
        await app.Storage.SendMessageAsync("start-distribution", $$"""{"distribution":"{{one}}"}""");
        await app.Storage.SendMessageAsync("send-batch", $$"""{"batch":"{{one}}-000000"}""");
        story.Add($"hint {one}");
    }

    private async Task EmptyAsync(Random chance)
    {
        await app.Storage.EmptyAsync("start-distribution", "send-batch", "mail-events");
        story.Add("empty all queues");
    }

    private async Task EventsAsync(Random chance)
    {
        await app.Sink.EventsAsync(new { enabled = true, duplicate = chance.Next(1, 4), shuffle = chance.Next(2) == 0, delayMs = chance.Next(3) * 700 });
        story.Add("other events");
    }

    private async Task KillAsync(Random chance)
    {
        if (kills++ < MostKills)
        {
            story.Add("kill");
            await app.Stack.App.KillAsync();
            await app.Stack.StartAppAsync(TestContext.Current.CancellationToken);
        }
    }
#pragma warning restore CA5394
}
