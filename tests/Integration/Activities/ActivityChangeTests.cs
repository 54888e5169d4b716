using System.Globalization;
using System.Net;
using ImpactTracker.Tests.Integration.Records;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Activities;

public sealed class ActivityChangeTests(AppFixture app)
{
    private readonly ApiClient api = app.Api;

    [Fact]
    public async Task A_change_without_If_Match_could_undo_somebody_elses_and_is_428()
    {
        var (path, draft) = await LoggedAsync();

        Assert.Equal((HttpStatusCode)428, (await api.PutAsync(path, draft.With("title", "Changed"))).Status);
        Assert.Equal((HttpStatusCode)428, (await api.DeleteAsync(path, null)).Status);
        Assert.Equal((HttpStatusCode)428, (await api.RestoreAsync(path, null)).Status);
        Assert.Single(await VersionsAsync(path));
    }

    [Theory]
    [InlineData("\"2\"")]
    [InlineData("\"0\"")]
    [InlineData("1")]
    [InlineData("W/\"1\"")]
    [InlineData("\"one\"")]
    public async Task A_change_of_a_version_that_is_not_the_present_one_is_412_and_changes_nothing(string ifMatch)
    {
        var (path, draft) = await LoggedAsync();

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await api.PutAsync(path, draft.With("title", "Changed"), ifMatch)).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await api.DeleteAsync(path, ifMatch)).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await api.RestoreAsync(path, ifMatch)).Status);
        Assert.Single(await VersionsAsync(path));
    }

    [Fact]
    public async Task A_change_of_the_present_version_is_the_next_version_with_its_ETag()
    {
        var (path, draft) = await LoggedAsync();

        var changed = await api.PutAsync(path, draft.With("title", "Changed"), "\"1\"");

        Assert.Equal(HttpStatusCode.OK, changed.Status);
        Assert.Equal("\"2\"", changed.Headers.ETag?.ToString());
        Assert.Equal(2, (int)changed.Json["version"]!);
        var read = await api.GetAsync(path);
        Assert.Equal("\"2\"", read.Headers.ETag?.ToString());
        Assert.Equal(changed.Text, read.Text);
    }

    [Fact]
    public async Task An_asterisk_in_If_Match_changes_whatever_is_there()
    {
        var (path, draft) = await LoggedAsync();

        Assert.Equal("\"2\"", (await api.PutAsync(path, draft.With("title", "Changed"), "*")).Headers.ETag?.ToString());
        Assert.Equal("\"3\"", (await api.DeleteAsync(path, "*")).Headers.ETag?.ToString());
    }

    [Fact]
    public async Task Content_that_is_there_already_makes_no_version()
    {
        var (path, draft) = await LoggedAsync();

        var same = await api.PutAsync(path, draft.With("form", "A talk or presentation").With("years", new JArray(2018)), "\"1\"");

        Assert.Equal(HttpStatusCode.OK, same.Status);
        Assert.Equal("\"1\"", same.Headers.ETag?.ToString());
        Assert.Single(await VersionsAsync(path));
    }

    [Fact]
    public async Task A_field_left_out_of_a_change_is_emptied_and_one_that_breaks_a_rule_changes_nothing()
    {
        var (path, draft) = await LoggedAsync();
        await api.PutAsync(path, draft.With("url", "https://example.org/"), "\"1\"");

        Assert.Equal(["is required"], (await api.PutAsync(path, draft.With("title", " "), "\"2\"")).ErrorsOf("title"));
        Assert.Equal(JTokenType.Null, (await api.PutAsync(path, draft, "\"2\"")).Json["url"]!.Type);
        Assert.Equal(3, (await VersionsAsync(path)).Count);
    }

    [Fact]
    public async Task A_withdrawn_activity_is_kept_and_shown_as_withdrawn_and_no_longer_counts()
    {
        var award = await api.AwardAsync();
        var path = "/api/activities/" + await api.MakeAsync("/api/activities", RecordMaking.Activity(award));

        var withdrawn = await api.DeleteAsync(path, "\"1\"");

        Assert.Equal((HttpStatusCode.OK, "\"2\""), (withdrawn.Status, withdrawn.Headers.ETag?.ToString()));
        Assert.Equal("withdrawn", (string?)(await api.GetAsync(path)).Json["status"]);
        Assert.Empty(await api.ItemsAsync($"/api/awards/{award}/activities?status=logged"));
        Assert.Single(await api.ItemsAsync($"/api/awards/{award}/activities?status=withdrawn"));
        Assert.Single(await api.ItemsAsync($"/api/awards/{award}/activities"));
    }

    [Fact]
    public async Task Withdrawing_or_restoring_twice_changes_nothing_the_second_time()
    {
        var (path, _) = await LoggedAsync();
        var first = await api.DeleteAsync(path, "\"1\"");

        Assert.Equal(first.Text, (await api.DeleteAsync(path, "\"2\"")).Text);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await api.DeleteAsync(path, "\"1\"")).Status);

        var restored = await api.RestoreAsync(path, "\"2\"");
        Assert.Equal(restored.Text, (await api.RestoreAsync(path, "\"3\"")).Text);
        Assert.Equal(3, (await VersionsAsync(path)).Count);
    }

    [Fact]
    public async Task A_withdrawn_activity_is_changed_only_after_it_was_restored()
    {
        var (path, draft) = await LoggedAsync();
        await api.DeleteAsync(path, "\"1\"");

        Assert.Equal(HttpStatusCode.Conflict, (await api.PutAsync(path, draft.With("title", "Changed"), "\"2\"")).Status);
        Assert.Equal("logged", (string?)(await api.RestoreAsync(path, "\"2\"")).Json["status"]);
        Assert.Equal(HttpStatusCode.OK, (await api.PutAsync(path, draft.With("title", "Changed"), "\"3\"")).Status);
    }

    [Fact]
    public async Task Each_version_says_who_changed_what_and_when_without_a_gap()
    {
        var (path, draft) = await LoggedAsync();
        await api.PutAsync(path, draft.With("title", "Changed").With("audienceSize", 40), "\"1\"");
        await api.DeleteAsync(path, "\"2\"");
        await api.RestoreAsync(path, "\"3\"");

        var versions = await VersionsAsync(path);

        Assert.Equal([1, 2, 3, 4], versions.Select(static one => (int)one["version"]!));
        Assert.All(versions, static one => Assert.Equal("local-manager", (string?)one["changedBy"]));
        Assert.Equal(versions.Select(static one => (string?)one["record"]!["changedAt"]), versions.Select(static one => (string?)one["changedAt"]));
        var instants = versions.Select(static one => DateTimeOffset.Parse((string)one["changedAt"]!, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(instants.Order(), instants);
        Assert.Equal(["", "title: One Bank research seminar > Changed, audienceSize:  > 40, audienceSizeBand:  > 11-50", "status: logged > withdrawn", "status: withdrawn > logged"],
            versions.Select(static one => string.Join(", ", one["changes"]!.Select(static change => $"{change["field"]}: {change["from"]} > {change["to"]}"))));
        Assert.Equal((await api.GetAsync(path)).Text, RecordMaking.Text(versions[3]["record"]!));
        Assert.Equal("One Bank research seminar", (string?)versions[0]["record"]!["title"]);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("0000000000000000-00000000000000000000000000000000")]
    public async Task An_activity_that_is_not_there_is_404_whatever_is_asked_of_it(string id)
    {
        var path = $"/api/activities/{id}";
        var award = await api.AwardAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await api.PutAsync(path, RecordMaking.Activity(award), "\"1\"")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await api.DeleteAsync(path, "*")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await api.RestoreAsync(path, "*")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await api.GetAsync(path + "/versions")).Status);
    }

    private async Task<(string Path, JObject Draft)> LoggedAsync()
    {
        var draft = RecordMaking.Activity(await api.AwardAsync());
        return ("/api/activities/" + await api.MakeAsync("/api/activities", draft), draft);
    }

    private async Task<IReadOnlyList<JToken>> VersionsAsync(string path) => [.. (await api.GetAsync(path + "/versions")).Json["items"]!];
}
