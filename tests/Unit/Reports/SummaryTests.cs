using System.Text;
using ImpactTracker.Awards;
using ImpactTracker.Reports.Reading;
using ImpactTracker.Tests.Unit.Documents;

namespace ImpactTracker.Tests.Unit.Reports;

public sealed class SummaryTests
{
    private static readonly string[] Forms = ["talk", "workshop", "working-group", "press", "online-channel", "publication", "broadcast", "open-day"];
    private static readonly string[] Audiences = ["schools", "media", "policymakers", "practitioners", "public", "industry", "supporters", "undergraduates", "third-sector"];
    private static readonly string[] Outcomes = ["none-known", "audience-views-changed", "colleague-views-changed", "decision-influenced", "more-participation-requests", "more-information-requests", "future-activity-planned"];

    [Fact]
    public void Two_pages_are_three_for_an_award_with_a_dozen_promises_or_what_is_left_out_is_not_said()
    {
        var pdf = new PdfReading(ReportPages.Of("summary", "pdf", Records("manufacturing-renaissance", "ES/P003923/1", 60, 7)));
        var text = string.Join(' ', pdf.Words);

        Assert.Equal(2, pdf.Pages.Count);
        Assert.All((string[])["7 other promises", "2005 to 2014 40", "3 others", "Influences: the first 3 of 7"], said => Assert.Contains(said, text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_summary_of_several_awards_does_not_say_which_whose_money_or_whose_promises()
    {
        var pdf = new PdfReading(ReportPages.Of("summary", "pdf", [.. Enumerable.Range(1, 7).Select(static number => Records($"award-{number}", $"ES/{number}", 8, 3))]));
        var text = string.Join(' ', pdf.Words);

        Assert.Equal(2, pdf.Pages.Count);
        Assert.All((string[])["Awards: the first 6 of 7", "About award-6 ES/6 ESRC", "Promise 1 (ES/1)", "79 other promises"], said => Assert.Contains(said, text, StringComparison.Ordinal));

        // An influence that was reported for all of them is one.
        Assert.Contains("3 influences on policy", text, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(text, "Citation 0 "));
    }

    [Fact]
    public void The_bars_of_a_page_do_not_lead_to_the_activities_behind_them() => Assert.Contains(
        $"<a href=\"{ReportPages.BaseUrl}/awards/manufacturing-renaissance/activities?form=open-day\">",
        Encoding.UTF8.GetString(ReportPages.Of("summary", "html", Records("manufacturing-renaissance", null, 8, 0))), StringComparison.Ordinal);

    private static AwardRecords Records(string id, string? reference, int activities, int influences) => new(
        RecordSamples.Award(new PlannedImpact([], [.. Enumerable.Range(1, 12).Select(static number => new PlannedActivity($"p{number}", $"Promise {number}", "talk", 2, null, []))])) with { Id = id, Title = $"About {id}", Reference = reference },
        [.. Enumerable.Range(0, activities).Select(number => RecordSamples.Activity($"{id}-{number}") with { Awards = [id], Form = Forms[number % 8], PrimaryAudience = Audiences[number % 9], MostSignificantOutcome = Outcomes[number % 7], Years = [2005 + (number % 15)], PlannedActivity = $"p{(number % 12) + 1}" })],
        [.. Enumerable.Range(0, influences).Select(static number => RecordSamples.Influence($"influence-{number}") with { Title = $"Citation {number}" })],
        [], [], [], RecordSamples.Moment);
}
