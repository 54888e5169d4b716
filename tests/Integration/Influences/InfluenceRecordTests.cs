using System.Net;
using ImpactTracker.Tests.Integration.Records;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Influences;

public sealed class InfluenceRecordTests(AppFixture app)
{
    private readonly ApiClient api = app.Api;

    [Fact]
    public async Task An_influence_is_answered_as_it_was_given_and_found_again()
    {
        var award = await api.AwardAsync();
        var draft = RecordMaking.Influence(award).With("areas", new JArray("manufacturing", "government")).With("impactTypes", new JArray("economic")).With("impact", " Two firms changed.\nMore will. ")
            .With("url", "https://example.org/strategy").With("activities", new JArray("activity-one"));

        var made = await api.PostAsync("/api/influences", draft);

        Assert.Equal((HttpStatusCode.Created, "\"1\""), (made.Status, made.Headers.ETag?.ToString()));
        Assert.All(draft.Properties().Where(static field => field.Name != "impact"), field => Assert.Equal(RecordMaking.Text(field.Value), RecordMaking.Text(made.Json[field.Name]!)));
        Assert.Equal(("Two firms changed.\nMore will.", "logged", "local-manager"), ((string?)made.Json["impact"], (string?)made.Json["status"], (string?)made.Json["createdBy"]));
        Assert.Equal(made.Text, (await api.GetAsync(made.Headers.Location!.ToString())).Text);
        Assert.Equal([made.Text], (await api.ItemsAsync($"/api/awards/{award}/influences")).Select(RecordMaking.Text));
    }

    [Fact]
    public async Task It_is_changed_withdrawn_and_restored_as_an_activity_is()
    {
        var draft = RecordMaking.Influence(await api.AwardAsync());
        var path = "/api/influences/" + await api.MakeAsync("/api/influences", draft);

        Assert.Equal((HttpStatusCode)428, (await api.PutAsync(path, draft)).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await api.PutAsync(path, draft, "\"2\"")).Status);
        Assert.Equal("\"1\"", (await api.PutAsync(path, draft, "\"1\"")).Headers.ETag?.ToString());
        Assert.Equal("\"2\"", (await api.PutAsync(path, draft.With("title", "Changed"), "\"1\"")).Headers.ETag?.ToString());
        Assert.Equal("withdrawn", (string?)(await api.DeleteAsync(path, "\"2\"")).Json["status"]);
        Assert.Equal(HttpStatusCode.Conflict, (await api.PutAsync(path, draft, "\"3\"")).Status);
        Assert.Equal("\"4\"", (await api.RestoreAsync(path, "\"3\"")).Headers.ETag?.ToString());

        var versions = (await api.GetAsync(path + "/versions")).Json["items"]!;
        Assert.Equal([1, 2, 3, 4], versions.Select(static one => (int)one["version"]!));
        Assert.Equal(["", "title", "status", "status"], versions.Select(static one => string.Join(' ', one["changes"]!.Select(static change => change["field"]))));
    }

    [Fact]
    public async Task An_influence_for_several_awards_is_in_each_list_and_leaves_the_list_of_one_taken_away()
    {
        var awards = await api.AwardsAsync(3);
        var draft = RecordMaking.Influence(awards);
        var path = "/api/influences/" + await api.MakeAsync("/api/influences", draft);

        var changed = await api.PutAsync(path, draft.With("awards", new JArray(awards[0], awards[2])), "\"1\"");

        Assert.Equal([changed.Text, "", changed.Text], await Task.WhenAll(awards.Select(async award =>
            string.Join('\n', (await api.ItemsAsync($"/api/awards/{award}/influences")).Select(RecordMaking.Text)))));
        Assert.Single((await api.PutAsync(path, draft.With("awards", new JArray(awards[2])), "\"2\"")).ErrorsOf("awards[0]"));
    }

    [Fact]
    public async Task A_list_goes_on_page_by_page_in_the_order_of_recording()
    {
        var award = await api.AwardAsync();
        var made = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            made.Add(await api.MakeAsync("/api/influences", RecordMaking.Influence(award)));
        }

        var listed = new List<string>();
        for (var path = $"/api/awards/{award}/influences?top=2"; path is not null;)
        {
            var page = (await api.GetAsync(path)).Json;
            listed.AddRange(page["items"]!.Select(static one => (string)one["id"]!));
            path = (string?)page["continuation"] is { } next ? $"/api/awards/{award}/influences?top=2&continuation={next}" : null;
        }

        Assert.Equal(made, listed);
    }

    [Fact]
    public async Task The_same_key_and_body_make_one_influence_and_another_body_is_409()
    {
        var award = await api.AwardAsync();
        var (key, draft) = (RecordMaking.NewId("key"), RecordMaking.Influence(award));

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => api.PostAsync("/api/influences", draft, key)));

        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.Created, (string?)answers[0].Json["id"]), (answer.Status, (string?)answer.Json["id"])));
        Assert.Single(await api.ItemsAsync($"/api/awards/{award}/influences"));
        Assert.Equal(HttpStatusCode.Conflict, (await api.PostAsync("/api/influences", draft.With("title", "Another"), key)).Status);
    }

    [Fact]
    public async Task Nothing_is_there_under_an_id_that_is_not_known()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await api.GetAsync("/api/influences/none")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await api.GetAsync("/api/influences/none/versions")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await api.PutAsync("/api/influences/none", RecordMaking.Influence(await api.AwardAsync()), "*")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await api.DeleteAsync("/api/influences/none", "*")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await api.GetAsync($"/api/awards/{RecordMaking.NewId()}/influences")).Status);
    }
}
