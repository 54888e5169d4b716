using Azure.Data.Tables;
using ImpactTracker.Activities;
using ImpactTracker.Influences;
using ImpactTracker.Outcomes;
using ImpactTracker.Records;
using ImpactTracker.Reports.Narratives;
using ImpactTracker.Storage;
using ImpactTracker.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Tests.Integration.Records;

/// <summary>A report that is asked for again looks at no award that was not touched: whatever is written of an award must touch it.</summary>
public sealed class AwardTouchTests(AppFixture app)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Something_of_an_award_is_written_and_the_award_is_not_touched()
    {
        var (award, other) = (await app.Api.AwardAsync(), await app.Api.AwardAsync());
        var id = await app.Api.MakeAsync("/api/activities", RecordMaking.Activity(award));

        await AssertTouchesAsync([award], tracker => tracker.GetRequiredService<ActivityRevision>().WithdrawAsync(id, null, "a", Cancellation));
        await AssertTouchesAsync([award], tracker => tracker.GetRequiredService<ActivityLog>().LogAsync(RecordMaking.Draft(award), "a", null, Cancellation));
        await AssertTouchesAsync([award, other], tracker => tracker.GetRequiredService<ActivityLog>().LogAsync(RecordMaking.Draft(award, other), "a", null, Cancellation));
        await AssertTouchesAsync([award], tracker => tracker.GetRequiredService<InfluenceRegister>().RecordAsync(Influence(award), "a", null, Cancellation));
        await AssertTouchesAsync([award], tracker => tracker.GetRequiredService<NarrativeDesk>().PutAsync(award, "key-findings", new NarrativeDraft { Markdown = "Firms changed what they buy." }, null, "a", Cancellation));
    }

    [Fact]
    public async Task An_award_that_was_not_touched_is_told_as_if_it_had_been()
    {
        var (touched, older) = (await app.Api.AwardAsync(), await app.Api.AwardAsync());
        await app.Api.MakeAsync("/api/activities", RecordMaking.Activity(touched));
        await using var tracker = TrackerInProcess.Over(app.Stack.Storage.ConnectionString);

        var now = await tracker.GetRequiredService<AwardTouches>().SinceAsync(TimeProvider.System.GetUtcNow(), Cancellation);
        var later = await tracker.GetRequiredService<AwardTouches>().SinceAsync(TimeProvider.System.GetUtcNow().AddHours(1), Cancellation);

        Assert.Contains(ScopedId.Scope(touched), now);
        Assert.DoesNotContain(ScopedId.Scope(older), now);
        Assert.Empty(later);
    }

    private async Task AssertTouchesAsync<T>(string[] awards, Func<IServiceProvider, Task<Outcome<T>>> write)
    {
        var before = await Task.WhenAll(awards.Select(TouchedAtAsync));
        await using (var tracker = TrackerInProcess.Over(app.Stack.Storage.ConnectionString))
        {
            var outcome = await write(tracker);
            Assert.True(outcome is Outcome<T>.Done or Outcome<T>.Created, outcome.ToString());
        }

        var after = await Task.WhenAll(awards.Select(TouchedAtAsync));
        Assert.All(before.Zip(after), static pair => Assert.True(pair.Second > pair.First));
    }

    private async Task<DateTimeOffset> TouchedAtAsync(string award)
    {
        var row = await new TableClient(app.Stack.Storage.ConnectionString, "AwardTouches").GetEntityIfExistsAsync<TableEntity>("touched", ScopedId.Scope(award), cancellationToken: Cancellation);
        return row.HasValue ? row.Value!.Timestamp!.Value : DateTimeOffset.MinValue;
    }

    private static InfluenceDraft Influence(string award) => new() { Awards = [award], Title = "Evidence in the industrial strategy", Type = "policy-citation", FirstYear = 2018, GeographicReach = "national" };
}
