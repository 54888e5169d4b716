using System.Net;
using ImpactTracker.Reminders;
using ImpactTracker.Tests.Integration.RecordImport;
using ImpactTracker.Tests.Integration.Records;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Reminders;

public sealed class DigestTests(OwnAppFixture app) : IClassFixture<OwnAppFixture>
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    [Fact]
    public async Task A_manager_is_reminded_once_a_week_of_what_is_to_be_done_and_not_of_what_is_done()
    {
        var (award, manager) = await AwardAsync();
        await app.Api.MakeAsync("/api/activities", RecordMaking.Activity(award).With("title", "Seminar <without> results"));
        var done = RecordMaking.Activity(award).With("title", "All is told").With("resultsAndImpact", "Forty people came and asked for the slides.")
            .With("mostSignificantOutcome", "more-information-requests").With("url", "https://example.org/");
        await app.Api.MakeAsync("/api/activities", done);

        await Task.WhenAll(SendAsync(TimeSpan.Zero), SendAsync(TimeSpan.Zero));
        await SendAsync(TimeSpan.Zero);

        Assert.Equal(1, await app.Sink.CountAsync(manager));
        var mail = (await app.Sink.MessageAsync(manager)).ToString();
        Assert.Contains("Non-technical summaries: 0 of 2 done, by 31 December 2018", mail, StringComparison.Ordinal);
        Assert.Contains("Seminar &lt;without&gt; results", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("All is told", mail, StringComparison.Ordinal);

        await SendAsync(Week);
        Assert.Equal(2, await app.Sink.CountAsync(manager));
    }

    [Fact]
    public async Task A_digest_that_could_not_leave_is_made_up_for()
    {
        var (award, manager) = await AwardAsync();
        await app.Api.MakeAsync("/api/activities", RecordMaking.Activity(award));
        await app.Sink.BehaveAsync(new { mode = "rate-limit", times = 1000 });
        await SendAsync(2 * Week);
        Assert.Equal(0, await app.Sink.CountAsync(manager));

        await app.Sink.BehaveAsync(new { mode = "ok" });
        await SendAsync(2 * Week);

        Assert.Equal(1, await app.Sink.CountAsync(manager));
    }

    [Fact]
    public async Task Nobody_is_written_to_when_the_award_ended_long_ago_or_nothing_is_to_be_done()
    {
        var (_, old) = await AwardAsync(ended: "2019-12-31");
        var (_, idle) = await AwardAsync(planned: false);

        await SendAsync(3 * Week);

        Assert.Equal((0, 0), (await app.Sink.CountAsync(old), await app.Sink.CountAsync(idle)));
    }

    private async Task SendAsync(TimeSpan ahead)
    {
        var settings = app.Stack.Settings().ToDictionary(static one => one.Key.Replace("__", ":", StringComparison.Ordinal), static one => (string?)one.Value);
        await using var tracker = TrackerInProcess.Over(app.Stack.Storage.ConnectionString, new LaterClock(ahead), settings);
        await tracker.GetRequiredService<DigestSending>().SendAsync(TestContext.Current.CancellationToken);
    }

    private async Task<(string Award, string Manager)> AwardAsync(string? ended = null, bool planned = true)
    {
        var id = RecordMaking.NewId();
        var manager = $"{id}@university.example";
        var award = JObject.FromObject(RecordMaking.Award()).With("manager", manager).With("endDate", ended ?? $"{TimeProvider.System.GetUtcNow().Year + 1}-12-31");
        var answer = await app.Api.PutAsync($"/api/awards/{id}", planned ? award : award.With("plannedImpact", null));
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        return (id, manager);
    }
}
