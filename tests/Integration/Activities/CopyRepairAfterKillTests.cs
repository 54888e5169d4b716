using System.Collections.Concurrent;
using System.Net;
using Azure.Data.Tables;
using ImpactTracker.Tests.Integration.Records;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Activities;

public sealed class CopyRepairAfterKillTests(NoSweepFixture app) : IClassFixture<NoSweepFixture>
{
    private const int Writers = 8;
    private const int LoggedBeforeTheKill = 60;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static readonly Dictionary<string, Func<string[], JObject>> Kinds = new() { ["activities"] = RecordMaking.Activity, ["influences"] = RecordMaking.Influence };

    [Fact]
    public async Task An_app_killed_while_it_logs_loses_no_record_and_leaves_no_list_without_its_copy()
    {
        var awards = await app.Api.AwardsAsync(5);
        var logged = new ConcurrentBag<string>();
        var enough = new TaskCompletionSource();

        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(i => LogUntilItDiesAsync(Kinds.Keys.ElementAt(i % 2), awards, logged, enough)));
        await enough.Task.WaitAsync(Cancellation);
        await app.Stack.App.KillAsync();
        await writing;

        foreach (var table in Tables)
        {
            await LetAMinuteGoByAsync(table, await NotesAsync(table));
        }

        await app.Stack.StartAppAsync(Cancellation);
        await SweepAsync();
        foreach (var kind in Kinds.Keys)
        {
            await CompareAsync(kind, awards, logged);
        }
    }

    private TableClient[] Tables => [new(app.Stack.Storage.ConnectionString, "Activities"), new(app.Stack.Storage.ConnectionString, "Influences")];

    private async Task CompareAsync(string kind, string[] awards, IEnumerable<string> logged)
    {
        var lists = await Task.WhenAll(awards.Select(async award =>
            (await app.Api.ItemsAsync($"/api/awards/{award}/{kind}")).ToDictionary(one => $"/api/{kind}/{one["id"]}", RecordMaking.Text)));
        Assert.Empty(logged.Where(path => path.Contains(kind, StringComparison.Ordinal)).Except(lists[0].Keys));
        Assert.All(lists, list => Assert.Equal(lists[0].OrderBy(static one => one.Key), list.OrderBy(static one => one.Key)));
        foreach (var (path, text) in lists[0])
        {
            Assert.Equal((await app.Api.GetAsync(path)).Text, text);
        }
    }

    private async Task LogUntilItDiesAsync(string kind, string[] awards, ConcurrentBag<string> logged, TaskCompletionSource enough)
    {
        using var api = new ApiClient(app.Stack.AppUrl);
        try
        {
            while (true)
            {
                var answer = await api.PostAsync($"/api/{kind}", Kinds[kind](awards));
                Assert.Equal(HttpStatusCode.Created, answer.Status);
                logged.Add(answer.Headers.Location!.ToString());
                if (logged.Count >= LoggedBeforeTheKill)
                {
                    enough.TrySetResult();
                }
            }
        }
        catch (HttpRequestException)
        {
            // The app is dead.
        }
    }

    /// <summary>The sweep leaves a note to its writer for a minute, and nobody wants to wait for it.</summary>
    private static async Task LetAMinuteGoByAsync(TableClient table, IEnumerable<TableEntity> notes)
    {
        foreach (var note in notes)
        {
            var older = new TableEntity(note.PartitionKey, note.RowKey) { ["Since"] = note.GetDateTimeOffset("Since") - TimeSpan.FromMinutes(2) };
            await table.UpdateEntityAsync(older, note.ETag, TableUpdateMode.Merge, Cancellation);
        }
    }

    private async Task SweepAsync()
    {
        Assert.Equal(HttpStatusCode.Accepted, (await app.Api.PostAsync("/admin/functions/RepairCopies", new { input = "" })).Status);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while ((await Task.WhenAll(Tables.Select(NotesAsync))).Any(static notes => notes.Count > 0))
        {
            patience.Token.ThrowIfCancellationRequested();
        }
    }

    private static async Task<IReadOnlyList<TableEntity>> NotesAsync(TableClient table)
    {
        var notes = new List<TableEntity>();
        await foreach (var note in table.QueryAsync<TableEntity>("PartitionKey eq 'open-copies'", cancellationToken: Cancellation))
        {
            notes.Add(note);
        }

        return notes;
    }
}
