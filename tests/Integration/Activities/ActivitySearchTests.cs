using System.Net;
using ImpactTracker.Activities;
using ImpactTracker.Storage;
using ImpactTracker.Tests.Integration.Records;
using ImpactTracker.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Tests.Integration.Activities;

/// <summary>Words are found in the texts of activities, step by step.</summary>
public sealed class ActivitySearchTests(AppFixture app)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_activity_is_looked_through_twice_or_not_at_all_when_a_search_goes_on()
    {
        var award = await app.Api.AwardAsync();
        var logged = new List<string>();
        foreach (var title in (string[])["Seminar one", "Briefing", "Seminar two", "Seminar three", "Call"])
        {
            logged.Add(await app.Api.MakeAsync("/api/activities", RecordMaking.Activity(award).With("title", title)));
        }

        await using var tracker = TrackerInProcess.Over(app.Stack.Storage.ConnectionString);
        var search = tracker.GetRequiredService<ActivitySearch>();
        var (found, looked, after) = (new List<string>(), 0, (string?)null);
        do
        {
            var step = await search.StepAsync(award, new AskedWords("seminar"), after, Cancellation, most: 2);
            found.AddRange(step.Found);
            looked += step.Looked;
            after = step.After;
        }
        while (after is not null);

        Assert.Equal([logged[0], logged[2], logged[3]], found);
        Assert.Equal(5, looked);
    }

    [Fact]
    public async Task The_page_of_a_later_step_shows_what_an_earlier_one_found_or_takes_any_text_for_a_step()
    {
        var award = await app.Api.AwardAsync();
        var first = await app.Api.MakeAsync("/api/activities", RecordMaking.Activity(award).With("title", "Seminar one"));
        await app.Api.MakeAsync("/api/activities", RecordMaking.Activity(award).With("title", "Seminar two"));

        var page = await app.Api.GetAsync($"/awards/{award}/activities?words=seminar&after={first}");
        var wrong = await app.Api.GetAsync($"/awards/{award}/activities?words=seminar&after=somewhere");

        Assert.Contains("Seminar two", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Seminar one", page.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"/awards/{award}/activities?words=seminar\"", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
    }
}
