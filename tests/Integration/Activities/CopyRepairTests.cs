using Azure;
using Azure.Data.Tables;
using ImpactTracker.Activities;
using ImpactTracker.Json;
using ImpactTracker.LocalRun;
using ImpactTracker.Storage;
using ImpactTracker.Tests.Integration.Records;
using ImpactTracker.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Tests.Integration.Activities;

/// <summary>A writer of a record for many awards dies after each of its requests to storage in turn; the sweep must mend whatever it left.</summary>
public sealed class CopyRepairTests(AppFixture app)
{
    private const int MoreThanAnyWriterNeeds = 60;
    private readonly AzuriteProcess storage = app.Stack.Storage;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_record_that_was_being_made_is_in_every_awards_list_or_in_none()
    {
        var found = await DieAtEachRequestAsync(static (_, _) => Task.FromResult(""), static async (tracker, draft, _, life) =>
            await tracker.GetRequiredService<ActivityLog>().LogAsync(draft, "writer", null, life));

        Assert.Equal(["3 equal", "none"], found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_change_that_also_adds_and_takes_away_awards_reaches_all_lists_or_none()
    {
        var found = await DieAtEachRequestAsync(LogFirstTwoAsync, static async (tracker, draft, id, life) =>
            await tracker.GetRequiredService<ActivityRevision>().PutAsync(id, draft with { Title = "Changed", Awards = [draft.Awards![0], draft.Awards[2]] }, 1, "writer", life));

        Assert.Equal(["2 equal, version 1", "2 equal, version 2"], found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_withdrawal_reaches_all_lists_or_none()
    {
        var found = await DieAtEachRequestAsync(LogFirstTwoAsync, static async (tracker, _, id, life) =>
            await tracker.GetRequiredService<ActivityRevision>().WithdrawAsync(id, 1, "writer", life));

        Assert.Equal(["2 equal, version 1", "2 equal, version 2"], found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_note_of_a_writer_who_may_still_be_writing_is_left_to_them()
    {
        var awards = await AwardsAsync();
        await using var mortal = await MortalStorage.StartAsync(storage.ConnectionString, storage.TableEndpoint, 6);
        await using var tracker = TrackerInProcess.Over(mortal.ConnectionString);
        await EndAsync(tracker.GetRequiredService<ActivityLog>().LogAsync(RecordMaking.Draft(awards), "writer", null, mortal.Life));

        await using var now = TrackerInProcess.Over(storage.ConnectionString);
        await now.GetRequiredService<ActivityTable>().RepairCopiesAsync(Cancellation);
        Assert.Single(await OpenAsync(awards));

        await SweepLaterAsync();
        Assert.Empty(await OpenAsync(awards));
    }

    /// <summary>What the sweep left of each death, every way of ending once.</summary>
    private async Task<HashSet<string>> DieAtEachRequestAsync(
        Func<IServiceProvider, ActivityDraft, Task<string>> prepare, Func<IServiceProvider, ActivityDraft, string, CancellationToken, Task> write)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        await using var healthy = TrackerInProcess.Over(storage.ConnectionString);
        var deaths = 0;
        for (var ended = false; !ended;)
        {
            Assert.InRange(++deaths, 1, MoreThanAnyWriterNeeds);
            var awards = await AwardsAsync();
            var draft = RecordMaking.Draft(awards);
            var id = await prepare(healthy, draft);
            await using var mortal = await MortalStorage.StartAsync(storage.ConnectionString, storage.TableEndpoint, deaths);
            await using (var tracker = TrackerInProcess.Over(mortal.ConnectionString))
            {
                ended = await EndAsync(write(tracker, draft, id, mortal.Life));
            }

            await SweepLaterAsync();
            Assert.Empty(await OpenAsync(awards));
            found.Add(await LeftAsync(healthy.GetRequiredService<ActivityTable>(), awards));
        }

        Assert.True(deaths > 6, $"A writer for many awards sends more than {deaths} requests.");
        return found;
    }

    /// <returns>Whether the writer came to its end alive.</returns>
    private static async Task<bool> EndAsync(Task writing)
    {
        try
        {
            await writing;
            return true;
        }
        catch (Exception death) when (death is OperationCanceledException or RequestFailedException or AggregateException)
        {
            return false;
        }
    }

    private static async Task<string> LogFirstTwoAsync(IServiceProvider tracker, ActivityDraft draft) =>
        Assert.IsType<Outcomes.Outcome<Activity>.Created>(
            await tracker.GetRequiredService<ActivityLog>().LogAsync(draft with { Awards = [.. draft.Awards!.Take(2)] }, "first", null, Cancellation)).Value.Id;

    /// <summary>How many awards list the record, all of them with the content of the authoritative row.</summary>
    private static async Task<string> LeftAsync(ActivityTable table, string[] awards)
    {
        var listed = new Dictionary<string, Activity>();
        foreach (var award in awards)
        {
            await foreach (var one in table.ScanAsync(award, new ActivityFilter(), null, 10, Cancellation))
            {
                listed.Add(award, one);
            }
        }

        if (listed.Count == 0)
        {
            return "none";
        }

        var record = (await table.GetAsync(listed.Values.First().Id, Cancellation))!;
        Assert.Equal(record.Awards.Order(), listed.Keys.Order());
        Assert.All(listed.Values, one => Assert.Equal(TrackerJson.Write(record), TrackerJson.Write(one)));
        var versions = new List<int>();
        await foreach (var version in table.VersionsAsync(record.Id, Cancellation))
        {
            versions.Add(version.Version);
        }

        Assert.Equal(Enumerable.Range(1, record.Version), versions);
        return listed.Count == awards.Length ? $"{listed.Count} equal" : $"{listed.Count} equal, version {record.Version}";
    }

    private async Task SweepLaterAsync()
    {
        await using var later = TrackerInProcess.Over(storage.ConnectionString, new LaterClock(TimeSpan.FromMinutes(2)));
        await later.GetRequiredService<ActivityTable>().RepairCopiesAsync(Cancellation);
    }

    /// <summary>Notes of the test's own records.</summary>
    private async Task<IReadOnlyList<TableEntity>> OpenAsync(string[] awards)
    {
        var (first, found) = (ScopedId.Scope(awards[0]), new List<TableEntity>());
        await foreach (var note in new TableClient(storage.ConnectionString, "Activities").QueryAsync<TableEntity>("PartitionKey eq 'open-copies'", cancellationToken: Cancellation))
        {
            if (note.RowKey.StartsWith(first, StringComparison.Ordinal))
            {
                found.Add(note);
            }
        }

        return found;
    }

    private Task<string[]> AwardsAsync() => app.Api.AwardsAsync(3);
}
