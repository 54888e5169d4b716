using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Distributions;

/// <summary>Watches a distribution. Whoever looks, and whenever, must find both equations of the balance to hold.</summary>
internal static class Ledger
{
    /// <summary>Looks until the distribution is as wanted, and holds the balance to its equations at every look.</summary>
    public static Task<JObject> UntilAsync(ApiClient api, string distribution, Func<JObject, bool> wanted) =>
        api.UntilAsync($"/api/distributions/{distribution}", now =>
        {
            AssertBalanced(now);
            return wanted(now);
        });

    public static Task<JObject> SettledAsync(ApiClient api, string distribution) =>
        UntilAsync(api, distribution, static now => (string?)now["state"] == "settled");

    public static int Count(JObject distribution, string name) => (int)(distribution["balance"]![name] ?? distribution["outcomes"]![name])!;

    /// <summary>All deliveries of a distribution, those of one state where one is given.</summary>
    public static async Task<IReadOnlyList<JToken>> DeliveriesAsync(ApiClient api, string distribution, string? state = null)
    {
        var answer = await api.GetAsync($"/api/distributions/{distribution}/deliveries?top=1000{(state is null ? "" : $"&state={state}")}");
        return [.. answer.Json["items"]!];
    }

    private static void AssertBalanced(JObject now)
    {
        var text = now.ToString();
        Assert.True(Count(now, "audience") == Count(now, "excluded") + Count(now, "suppressed") + Count(now, "frozen"), text);
        Assert.True(Count(now, "frozen") == Count(now, "pending") + Count(now, "accepted") + Count(now, "rejected") + Count(now, "unknown"), text);
        Assert.True((string?)now["state"] != "settled" || (Count(now, "pending") == 0 && Count(now, "unknown") == 0), text);
    }
}
