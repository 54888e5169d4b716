using System.Net;
using ImpactTracker.Tests.Integration.Records;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Activities;

public sealed class ActivityCopiesTests(AppFixture app)
{
    private readonly ApiClient api = app.Api;

    [Fact]
    public async Task An_activity_for_many_awards_is_in_each_awards_list_with_equal_content()
    {
        var awards = await api.AwardsAsync(20);
        var path = "/api/activities/" + await api.MakeAsync("/api/activities", RecordMaking.Activity(awards));

        var record = await api.GetAsync(path);

        Assert.Equal(Enumerable.Repeat(record.Text, awards.Length), await ListedAsync(awards));
    }

    [Fact]
    public async Task A_change_a_withdrawal_and_a_restoring_reach_the_copies()
    {
        var awards = await api.AwardsAsync(3);
        var draft = RecordMaking.Activity(awards);
        var path = "/api/activities/" + await api.MakeAsync("/api/activities", draft);

        foreach (var change in (Func<string, Task<ApiAnswer>>[])
            [etag => api.PutAsync(path, draft.With("title", "Changed"), etag), etag => api.DeleteAsync(path, etag), etag => api.RestoreAsync(path, etag)])
        {
            var answer = await change((await api.GetAsync(path)).Headers.ETag!.ToString());
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Equal(Enumerable.Repeat(answer.Text, awards.Length), await ListedAsync(awards));
        }
    }

    [Fact]
    public async Task An_award_taken_away_loses_its_copy_and_one_added_gets_it()
    {
        var awards = await api.AwardsAsync(3);
        var draft = RecordMaking.Activity(awards[0], awards[1]);
        var path = "/api/activities/" + await api.MakeAsync("/api/activities", draft);

        var moved = await api.PutAsync(path, draft.With("awards", new JArray(awards[0], awards[2])), "\"1\"");

        Assert.Equal([moved.Text, "", moved.Text], await ListedAsync(awards));

        var back = await api.PutAsync(path, draft, "\"2\"");

        Assert.Equal([back.Text, back.Text, ""], await ListedAsync(awards));
    }

    [Fact]
    public async Task The_home_award_cannot_change()
    {
        var awards = await api.AwardsAsync(2);
        var path = "/api/activities/" + await api.MakeAsync("/api/activities", RecordMaking.Activity(awards));

        foreach (var other in (JArray[])[[awards[1], awards[0]], [awards[1]]])
        {
            var refused = await api.PutAsync(path, RecordMaking.Activity().With("awards", other), "\"1\"");
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            Assert.Single(refused.ErrorsOf("awards[0]"));
        }

        Assert.Equal("\"1\"", (await api.GetAsync(path)).Headers.ETag?.ToString());
    }

    [Fact]
    public async Task Writers_who_add_and_take_away_awards_at_once_leave_every_copy_equal_to_the_record()
    {
        var awards = await api.AwardsAsync(4);
        var draft = RecordMaking.Activity(awards);
        var path = "/api/activities/" + await api.MakeAsync("/api/activities", draft);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i =>
            api.PutAsync(path, draft.With("audienceSize", i + 1).With("awards", new JArray(awards.Where((_, at) => at == 0 || (i >> (at - 1)) % 2 == 0))), "*")));

        var record = await api.GetAsync(path);
        var counting = record.Json["awards"]!.Values<string>().ToHashSet();
        Assert.Equal(awards.Select(award => counting.Contains(award) ? record.Text : ""), await ListedAsync(awards));
    }

    /// <summary>What each award's list holds: the record as text, or nothing.</summary>
    private async Task<string[]> ListedAsync(string[] awards) => await Task.WhenAll(awards.Select(async award =>
        string.Join('\n', (await api.ItemsAsync($"/api/awards/{award}/activities")).Select(RecordMaking.Text))));
}
