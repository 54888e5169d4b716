using System.Net;
using Azure.Storage.Blobs;
using ImpactTracker.Tests.Integration.Records;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Activities;

public sealed class EvidenceTests(AppFixture app)
{
    private const int Most = 25 * 1024 * 1024;
    private readonly ApiClient api = app.Api;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_of_25_MB_is_kept_and_one_byte_more_is_413()
    {
        var path = await LoggedAsync();
        var content = Enumerable.Repeat((byte)'a', Most + 1).ToArray();

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await AddAsync(path, "long.txt", content)).Status);
        Assert.Equal(HttpStatusCode.Created, (await AddAsync(path, "long.txt", content[..Most])).Status);
        Assert.Single((await api.GetAsync(path)).Json["evidence"]!);
    }

    [Fact]
    public async Task A_link_is_kept_with_its_note_and_has_no_file()
    {
        var path = await LoggedAsync();

        var added = await api.PostAsync(path + "/evidence", new { url = "https://example.org/minutes", note = " Page 3 names us " });

        Assert.Equal(HttpStatusCode.Created, added.Status);
        var kept = (await api.GetAsync(path)).Json["evidence"]!.Single();
        Assert.Equal(("https://example.org/minutes", "Page 3 names us"), ((string?)kept["url"], (string?)kept["note"]));
        Assert.Equal(added.Text, RecordMaking.Text(kept));
        Assert.Equal(HttpStatusCode.NotFound, (await api.GetAsync($"{path}/evidence/{kept["id"]}")).Status);
    }

    [Theory]
    [InlineData("javascript:alert(1)", "", "url")]
    [InlineData("data:text/html,x", "", "url")]
    [InlineData("file:///etc/passwd", "", "url")]
    [InlineData("minutes", "", "url")]
    [InlineData("", "", "url")]
    [InlineData("https://example.org/", "two\nlines", "note")]
    public async Task A_link_that_could_run_something_or_leads_nowhere_is_refused(string url, string note, string field) =>
        Assert.NotEmpty((await api.PostAsync("/api/activities/none/evidence", new { url, note })).ErrorsOf(field));

    [Fact]
    public async Task The_same_file_twice_is_one_piece_and_one_version_and_one_blob()
    {
        var path = await LoggedAsync();
        var content = Unique();

        var first = await AddAsync(path, "notes.txt", content);
        var second = await AddAsync(path, "notes.txt", content);

        Assert.Equal(first.Text, second.Text);
        Assert.Equal("\"2\"", (await api.GetAsync(path)).Headers.ETag?.ToString());
        Assert.Equal([$"{first.Json["sha256"]}.txt"], await BlobsAsync((string)first.Json["sha256"]!));
    }

    [Fact]
    public async Task Two_activities_with_the_same_file_share_one_blob()
    {
        var content = Unique();

        var first = await AddAsync(await LoggedAsync(), "notes.txt", content);
        var second = await AddAsync(await LoggedAsync(), "other.txt", content);

        Assert.Single(await BlobsAsync((string)first.Json["sha256"]!));
        Assert.Equal(content, (await api.GetAsync(second.Headers.Location!.ToString())).Bytes);
    }

    [Fact]
    public async Task A_file_is_for_saving_so_that_nothing_in_it_can_act_on_our_pages()
    {
        var added = await AddAsync(await LoggedAsync(), "Protokoll \"Übersicht\".txt", Unique());

        using var answer = await api.Http.GetAsync(added.Headers.Location, Cancellation);

        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Contains("sandbox", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal(("attachment", "Protokoll \"Übersicht\".txt"), (answer.Content.Headers.ContentDisposition?.DispositionType, answer.Content.Headers.ContentDisposition?.FileNameStar));
    }

    [Fact]
    public async Task A_twenty_first_piece_is_refused_and_the_twenty_can_still_be_noted()
    {
        var path = await LoggedAsync();
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(HttpStatusCode.Created, (await api.PostAsync(path + "/evidence", new { url = $"https://example.org/{i}" })).Status);
        }

        Assert.Equal(HttpStatusCode.Conflict, (await api.PostAsync(path + "/evidence", new { url = "https://example.org/20" })).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await AddAsync(path, "notes.txt", Unique())).Status);
        Assert.Equal(HttpStatusCode.Created, (await api.PostAsync(path + "/evidence", new { url = "https://example.org/7", note = "Page 3" })).Status);
        Assert.Equal(20, (await api.GetAsync(path)).Json["evidence"]!.Count());
    }

    [Fact]
    public async Task Links_too_long_for_a_record_to_hold_are_refused_and_not_a_fault()
    {
        var path = await LoggedAsync();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 20; i++)
        {
            statuses.Add((await api.PostAsync(path + "/evidence", new { url = $"https://example.org/{i:D2}/{new string('界', 1970)}", note = new string('\"', 300) })).Status);
        }

        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.Conflict], statuses.Distinct());
    }

    [Fact]
    public async Task Every_piece_is_a_version_and_stays_when_the_activity_is_changed()
    {
        var awards = await api.AwardsAsync(2);
        var draft = RecordMaking.Activity(awards);
        var path = "/api/activities/" + await api.MakeAsync("/api/activities", draft);
        await AddAsync(path, "notes.txt", Unique());
        await api.PostAsync(path + "/evidence", new { url = "https://example.org/" });

        var changed = await api.PutAsync(path, draft.With("title", "Changed"), "\"3\"");

        Assert.Equal(2, changed.Json["evidence"]!.Count());
        Assert.Equal([0, 1, 2, 2], (await api.GetAsync(path + "/versions")).Json["items"]!.Select(static one => one["record"]!["evidence"]!.Count()));
        Assert.Equal(changed.Text, RecordMaking.Text((await api.ItemsAsync($"/api/awards/{awards[1]}/activities")).Single()));
    }

    [Fact]
    public async Task Evidence_of_an_activity_that_is_not_there_is_404()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await AddAsync("/api/activities/none", "notes.txt", Unique())).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await api.PostAsync("/api/activities/none/evidence", new { url = "https://example.org/" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await api.GetAsync("/api/activities/none/evidence/0123456789abcdef")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await api.GetAsync(await LoggedAsync() + "/evidence/0123456789abcdef")).Status);
    }

    private static byte[] Unique() => System.Text.Encoding.UTF8.GetBytes($"Forty people came to {RecordMaking.NewId("seminar")}.");

    private async Task<string> LoggedAsync() => "/api/activities/" + await api.MakeAsync("/api/activities", RecordMaking.Activity(await api.AwardAsync()));

    private Task<ApiAnswer> AddAsync(string path, string name, byte[] content) =>
        api.SendAsync(HttpMethod.Post, $"{path}/evidence?name={Uri.EscapeDataString(name)}", content, "application/octet-stream");

    private async Task<List<string>> BlobsAsync(string prefix)
    {
        var found = new List<string>();
        await foreach (var blob in new BlobContainerClient(app.Stack.Storage.ConnectionString, "evidence").GetBlobsAsync(prefix: prefix, cancellationToken: Cancellation))
        {
            found.Add(blob.Name);
        }

        return found;
    }
}
