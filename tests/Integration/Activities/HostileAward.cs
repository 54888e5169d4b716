using ImpactTracker.Tests.Integration.Records;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Activities;

/// <summary>An award whose records hold what files and spreadsheets get wrong: formulas, quotes, line breaks, other scripts, numbers that are text.</summary>
internal static class HostileAward
{
    private static readonly string[] Titles =
    [
        "=1+1", "+44 23 8059 5000", "-x", "@SUM(A1)", "'quoted'", "''=twice", "a, b; \"c\"", "Workshop 🏭👩‍🔬 naïve", "מפגש עם ‎10‎ חברות", "<b>&amp;</b>", "012", "2018-12-13", "NULL", "A\u00A0hard space and _x000D_",
    ];

    /// <summary>How many activities it has; the last is withdrawn.</summary>
    public static int Activities => Titles.Length + 1;

    /// <summary>Makes it, with an influence of each title too.</summary>
    public static async Task<string> MakeAsync(ApiClient api)
    {
        var award = await api.AwardAsync();
        foreach (var title in Titles)
        {
            await api.MakeAsync("/api/influences", RecordMaking.Influence(award).With("title", title).With("impact", $"{title}\n{title}").With("areas", new JArray("government", "manufacturing")));
            await api.MakeAsync("/api/activities", RecordMaking.Activity(award).With("title", title).With("resultsAndImpact", $"{title}\r\nsecond, \"line\"\n\t{title}\nend"));
        }

        var full = RecordMaking.Activity(award).With("endDate", "2019-01-02").With("partOfOfficialScheme", true).With("schemeName", "=Festival").With("audienceSize", 40)
            .With("otherAudiences", new JArray("media", "public")).With("organisations", new JArray("one-org", "two-org")).With("beneficiaries", new JArray("firms", "policy-makers"))
            .With("plannedActivity", "seminar").With("mostSignificantOutcome", "none-known").With("url", "https://example.org/?a=1&b=2");
        await api.DeleteAsync("/api/activities/" + await api.MakeAsync("/api/activities", full), "*");
        return award;
    }
}
