using Azure.Storage.Blobs;
using ImpactTracker.Activities;
using ImpactTracker.Activities.Lines;
using ImpactTracker.Json;
using ImpactTracker.LocalRun;
using ImpactTracker.Storage;
using ImpactTracker.Tests.Integration.Records;
using ImpactTracker.Tests.Support;
using ImpactTracker.Tests.Support.Passing;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Tests.Integration.Activities.Lines;

/// <summary>What is kept of a large award's activities says the same as their rows, whatever was written since.</summary>
public sealed class AwardLinesTests(AppFixture app)
{
    private readonly AzuriteProcess storage = app.Stack.Storage;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lines_differ_from_the_rows_after_a_write_of_any_kind()
    {
        await using var tracker = TrackerInProcess.Over(storage.ConnectionString);
        var (award, logged) = await LargeAward.MakeAsync(app, Cancellation);
        var other = await app.Api.AwardAsync();
        var revision = tracker.GetRequiredService<ActivityRevision>();
        var log = tracker.GetRequiredService<ActivityLog>();
        await AssertSameAsync(tracker, award);

        Assert.Equal(LargeAward.Activities, (await AssertSameAsync(tracker, award)).Count);
        await log.LogAsync(LargeAward.Draft(award), "a", null, Cancellation);
        Assert.Equal(LargeAward.Activities + 1, (await AssertSameAsync(tracker, award)).Count);
        await revision.PutAsync(logged[500], LargeAward.Draft(award) with { Title = "Changed" }, null, "a", Cancellation);
        Assert.Contains(await AssertSameAsync(tracker, award), static line => line.Title == "Changed");
        await revision.WithdrawAsync(logged[10], null, "a", Cancellation);
        await AssertSameAsync(tracker, award);

        // A record of another award comes to count for this one, changes, and ceases to.
        var shared = Assert.IsType<Outcomes.Outcome<Activity>.Created>(await log.LogAsync(LargeAward.Draft(other, award), "a", null, Cancellation)).Value.Id;
        Assert.Contains(await AssertSameAsync(tracker, award), line => line.Id == shared);
        await revision.PutAsync(shared, LargeAward.Draft(other, award) with { Title = "Of both" }, null, "a", Cancellation);
        Assert.Contains(await AssertSameAsync(tracker, award), static line => line.Title == "Of both");
        await revision.PutAsync(shared, LargeAward.Draft(other), null, "a", Cancellation);
        Assert.DoesNotContain(await AssertSameAsync(tracker, award), line => line.Id == shared);
        Assert.Single(await AssertSameAsync(tracker, other));
    }

    [Fact]
    public async Task A_write_between_others_at_the_same_time_is_missed_by_whoever_reads_meanwhile()
    {
        await using var tracker = TrackerInProcess.Over(storage.ConnectionString);
        var (award, logged) = await LargeAward.MakeAsync(app, Cancellation);
        var (lines, log, revision) = (tracker.GetRequiredService<AwardLines>(), tracker.GetRequiredService<ActivityLog>(), tracker.GetRequiredService<ActivityRevision>());

        await Task.WhenAll([
            .. Enumerable.Range(0, 20).Select(number => (Task)log.LogAsync(LargeAward.Draft(award), "a", null, Cancellation)),
            .. Enumerable.Range(0, 20).Select(number => (Task)revision.WithdrawAsync(logged[number], null, "a", Cancellation)),
            .. Enumerable.Range(0, 8).Select(_ => (Task)lines.GetAsync(award, Cancellation)),
        ]);

        var found = await AssertSameAsync(tracker, award);
        Assert.Equal(LargeAward.Activities + 20, found.Count);
    }

    [Fact]
    public async Task All_rows_are_read_although_none_or_few_of_them_changed()
    {
        var requests = new NotedRequests();
        await using var line = await PassThroughStorage.StartAsync(storage, requests);
        await using var tracker = TrackerInProcess.Over(line.ConnectionString);
        var (award, logged) = await LargeAward.MakeAsync(app, Cancellation);
        var lines = tracker.GetRequiredService<AwardLines>();
        await lines.GetAsync(award, Cancellation);

        requests.Clear();
        await lines.GetAsync(award, Cancellation);
        Assert.Empty(requests.Queries);

        await tracker.GetRequiredService<ActivityRevision>().WithdrawAsync(logged[0], null, "a", Cancellation);
        requests.Clear();
        await lines.GetAsync(award, Cancellation);
        Assert.NotEmpty(requests.Queries);
        Assert.All(requests.Queries, static query => Assert.Contains("Timestamp ge", query, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lines_are_not_given_out_because_storage_does_not_keep_them_or_they_are_damaged_or_were_thrown_away()
    {
        var requests = new NotedRequests { RefusesLines = true };
        await using var line = await PassThroughStorage.StartAsync(storage, requests);
        await using var tracker = TrackerInProcess.Over(line.ConnectionString);
        var (award, _) = await LargeAward.MakeAsync(app, Cancellation);

        await AssertSameAsync(tracker, award);
        requests.RefusesLines = false;
        await AssertSameAsync(tracker, award);
        var kept = new BlobClient(storage.ConnectionString, LineShelf.Container, ScopedId.Scope(award));
        await kept.UploadAsync(new BinaryData((await kept.DownloadContentAsync(Cancellation)).Value.Content.ToMemory()[..2_000]), overwrite: true, Cancellation);
        await AssertSameAsync(tracker, award);
        await kept.UploadAsync(new BinaryData("not lines"), overwrite: true, Cancellation);
        await AssertSameAsync(tracker, award);
        await kept.DeleteAsync(cancellationToken: Cancellation);
        await AssertSameAsync(tracker, award);
    }

    private static async Task<IReadOnlyList<ActivityLine>> AssertSameAsync(IServiceProvider tracker, string award)
    {
        var rows = await tracker.GetRequiredService<ActivityTable>().ScanAsync(award, new ActivityFilter(), null, 1_000, Cancellation).Select(ActivityLine.Of).ToListAsync(Cancellation);
        var lines = await tracker.GetRequiredService<AwardLines>().GetAsync(award, Cancellation);
        Assert.Equal(TrackerJson.Write(rows), TrackerJson.Write(lines));
        return lines;
    }
}
