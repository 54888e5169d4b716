using System.Net;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Distributions.Crashes;

/// <summary>A mailing of one batch that a kill met.</summary>
internal sealed record CrashedMailing(Mailing Mailing, string Distribution)
{
    /// <summary>Where its recipients are now.</summary>
    public Task<Recipients> CountAsync(ApiClient api, SinkClient sink) => Recipients.OfAsync(api, sink, Mailing, Distribution);

    /// <summary>Waits until nothing more happens by itself: it is settled, or what is unknown has no message at the provider.</summary>
    public async Task<Recipients> QuietAsync(ApiClient api, SinkClient sink)
    {
        Recipients? end = null;
        await Ledger.UntilAsync(api, Distribution, now =>
        {
            if (Ledger.Count(now, "frozen") != CrashRun.Each || Ledger.Count(now, "pending") > 0 || ((string?)now["state"] != "settled" && Ledger.Count(now, "unknown") == 0))
            {
                return false;
            }

            end = CountAsync(api, sink).GetAwaiter().GetResult();
            return end.Ended;
        });
        return end!;
    }

    /// <summary>
    /// Decides what is unknown as the operator's guide says: look at what the provider has of it, and say so. What is posted again may meet its fault
    /// only now and be unknown once more; then once more.
    /// </summary>
    public async Task DecideAsync(ApiClient api, SinkClient sink)
    {
        for (var now = await QuietAsync(api, sink); now.Unknown > 0; now = await QuietAsync(api, sink))
        {
            var has = await sink.CountAsync(Mailing.Domain);
            var answer = await api.PostAsync($"/api/distributions/{Distribution}/batches/0/decision", new
            {
                decision = has > 0 ? "accepted" : "not-sent",
                reason = $"The provider has {has} messages of it.",
            });
            Assert.Equal(HttpStatusCode.OK, answer.Status);
        }
    }

    /// <summary>Waits until it is settled.</summary>
    public async Task<Recipients> SettledAsync(ApiClient api, SinkClient sink)
    {
        await Ledger.SettledAsync(api, Distribution);
        return await CountAsync(api, sink);
    }

    /// <summary>Whether an attempt of it was called back at the provider.</summary>
    public async Task<bool> WasCalledBackAsync(ApiClient api) =>
        ((string?)(await api.GetAsync($"/api/distributions/{Distribution}/batches")).Json["items"]![0]!["evidence"])?.Contains("was cancelled before it sent anything", StringComparison.Ordinal) ?? false;
}
