using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Distributions.Crashes;

/// <summary>What the model knows of a distribution.</summary>
/// <param name="Mailing">Its brief and list.</param>
/// <param name="Unsubscribed">Those of the list who want no more, shared by all distributions to it.</param>
internal sealed record SentMailing(Mailing Mailing, HashSet<string> Unsubscribed)
{
    public string Distribution { get; init; } = "";

    /// <summary>Those who had unsubscribed before it was asked for.</summary>
    public IReadOnlySet<string> MayNot { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Waits until nothing of it is under way.</summary>
    public Task EndAsync(ApiClient api, SinkClient sink) => Ledger.UntilAsync(api, Distribution, now =>
        ((string?)now["state"] == "settled" || IsCalledOff(now) || (Ledger.Count(now, "unknown") > 0 && Ledger.Count(now, "pending") == 0 && (string?)now["state"] is "sending" or "cancelled"))
        && Ledger.Count(now, "accepted") == OfThisAsync(sink).GetAwaiter().GetResult().Count);

    /// <summary>Holds the ledger against the model and against the provider's messages.</summary>
    /// <param name="api">The product.</param>
    /// <param name="sink">The provider.</param>
    /// <param name="mayBeUnknown">Whether a post to this list may have ended without an answer and without a message.</param>
    public async Task CheckAsync(ApiClient api, SinkClient sink, bool mayBeUnknown)
    {
        var messages = await OfThisAsync(sink);
        Assert.Equal(messages.Count, messages.Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(messages, MayNot.Contains);
        var deliveries = await Ledger.DeliveriesAsync(api, Distribution);
        Assert.Equal(deliveries.Count, deliveries.Select(static one => (string)one["email"]!).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(messages.Order(StringComparer.Ordinal), deliveries.Where(static one => (string?)one["state"] == "accepted").Select(static one => (string)one["email"]!).Order(StringComparer.Ordinal));
        var now = await Ledger.UntilAsync(api, Distribution, static _ => true);
        if ((string?)now["state"] == "cancelled" && Ledger.Count(now, "audience") == 0)
        {
            Assert.Empty(messages);
            return;
        }

        Assert.Equal(Mailing.Addresses.Count, Ledger.Count(now, "audience"));
        Assert.True(mayBeUnknown || Ledger.Count(now, "unknown") == 0, now.ToString());
        Assert.InRange(Ledger.Count(now, "suppressed"), MayNot.Count, Unsubscribed.Count);
        var calledOff = (string?)now["state"] == "cancelled" ? (int)now["balance"]!["cancelled"]! : 0;
        Assert.Equal((0, calledOff, 0), (Ledger.Count(now, "pending"), Ledger.Count(now, "excluded"), Ledger.Count(now, "rejected")));
    }

    // Before its audience is fixed nothing is left to end; afterwards it ends when what was posted has.
    private static bool IsCalledOff(JObject now) =>
        (string?)now["state"] == "cancelled" && (Ledger.Count(now, "audience") == 0 || now["settledAt"]!.Type != JTokenType.Null);

    /// <summary>To whom the provider has a message of this brief, one for each message.</summary>
    private async Task<IReadOnlyList<string>> OfThisAsync(SinkClient sink) =>
        [.. (await sink.ListAsync(Mailing.Domain)).Where(one => (string?)one["subject"] == Mailing.Title).Select(static one => (string)one["to"]!)];
}
