using System.Net;
using ImpactTracker.Tests.Integration.Http;
using ImpactTracker.Tests.Integration.Records;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Reports;

public sealed class ShareTests(PrincipalApp app) : IClassFixture<PrincipalApp>
{
    private static readonly string[] Formats = ["html", "json"];
    private static readonly string[] Wrong = ["nobody", "one@example.org", "nor they"];

    private const string Header = "X-MS-CLIENT-PRINCIPAL";

    [Fact]
    public async Task A_link_works_without_login_until_it_is_withdrawn_and_each_use_is_counted()
    {
        var report = await ReportAsync();
        var to = $"funder@{Guid.NewGuid():N}.example";
        var share = await SendAsync(HttpMethod.Post, $"/api/reports/{report}/share", new { expires = DateTimeOffset.UtcNow.AddDays(1), to = new[] { to } });
        var link = new Uri((string)share["url"]!).PathAndQuery;

        var asked = await app.Api.SendAsync(HttpMethod.Head, link, null);
        var page = await app.Api.GetAsync(link);
        var data = await app.Api.GetAsync(link + "?format=json");
        var missing = await app.Api.GetAsync(link + "?format=csv");
        var forged = await app.Api.GetAsync(link[..^2] + "xx");
        var used = (await SendAsync(HttpMethod.Get, $"/api/reports/{report}/shares", null))["items"]![0]!;
        var answered = await SendAsync(HttpMethod.Delete, $"/api/reports/{report}/shares/{share["id"]}", null);
        var again = await SendAsync(HttpMethod.Delete, $"/api/reports/{report}/shares/{share["id"]}", null);
        var withdrawn = await app.Api.GetAsync(link);

        Assert.Equal((HttpStatusCode.OK, "text/html", 0), (asked.Status, asked.MediaType, asked.Bytes.Length));
        Assert.Equal((HttpStatusCode.OK, "text/html"), (page.Status, page.MediaType));
        Assert.Equal((HttpStatusCode.OK, "application/json"), (data.Status, data.MediaType));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.Gone), (missing.Status, forged.Status, withdrawn.Status));
        Assert.Equal((2, "accepted"), ((int)used["uses"]!, (string?)used["mail"]));
        Assert.All([answered, again], one => Assert.Equal((2, (string?)used["lastUsedAt"]), ((int)one["uses"]!, (string?)one["lastUsedAt"])));
        Assert.Equal(1, await app.Sink.CountAsync(to));
        Assert.Contains($"{link}?format=json", (await app.Sink.MessageAsync(to)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_has_expired_works_no_longer_and_one_that_expires_in_the_past_is_refused()
    {
        var report = await ReportAsync();
        var share = await SendAsync(HttpMethod.Post, $"/api/reports/{report}/share", new { expires = DateTimeOffset.UtcNow.AddSeconds(4) });
        var late = await app.Api.SendAsync(HttpMethod.Post, $"/api/reports/{report}/share", Json(new { expires = "2020-01-01T00:00:00Z" }), (Header, PrincipalApp.Principal("Manager")));

        var link = new Uri((string)share["url"]!).PathAndQuery;
        var patience = DateTimeOffset.UtcNow.AddSeconds(30);
        var answer = await app.Api.GetAsync(link);
        while (answer.Status != HttpStatusCode.Gone && DateTimeOffset.UtcNow < patience)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            answer = await app.Api.GetAsync(link);
        }

        Assert.Equal(HttpStatusCode.Gone, answer.Status);
        Assert.NotEmpty(late.ErrorsOf("expires"));
    }

    [Fact]
    public async Task A_funder_finds_a_report_when_it_is_issued_and_never_what_it_lacks()
    {
        var report = await ReportAsync();
        var before = await app.Api.SendAsync(HttpMethod.Get, $"/api/reports/{report}", null, (Header, PrincipalApp.Principal("Funder")));
        await SendAsync(HttpMethod.Post, $"/api/reports/{report}/issue", null);
        var after = await app.Api.SendAsync(HttpMethod.Get, $"/api/reports/{report}", null, (Header, PrincipalApp.Principal("Funder")));
        var file = await app.Api.SendAsync(HttpMethod.Get, $"/api/reports/{report}/files/html", null, (Header, PrincipalApp.Principal("Funder")));
        var list = await app.Api.SendAsync(HttpMethod.Get, "/api/reports?top=1000", null, (Header, PrincipalApp.Principal("Funder")));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.OK), (before.Status, after.Status, file.Status));
        Assert.Equal(JTokenType.Null, after.Json["readiness"]!.Type);
        Assert.All(list.Json["items"]!, static one => Assert.Equal("issued", (string?)one["state"]));
    }

    [Fact]
    public async Task A_funder_learns_of_a_report_that_was_never_issued_what_changed_since()
    {
        var award = RecordMaking.NewId();
        await SendAsync(HttpMethod.Put, $"/api/awards/{award}", RecordMaking.Award());
        var first = await ReportAsync(award);
        await SendAsync(HttpMethod.Post, $"/api/reports/{first}/issue", null);
        await SendAsync(HttpMethod.Post, "/api/activities", RecordMaking.Activity(award).With("title", "Before the one that was not issued"));
        var between = await ReportAsync(award);
        await SendAsync(HttpMethod.Post, "/api/activities", RecordMaking.Activity(award).With("title", "After it"));
        var last = await ReportAsync(award);
        await SendAsync(HttpMethod.Post, $"/api/reports/{last}/issue", null);

        var funder = await app.Api.SendAsync(HttpMethod.Get, $"/api/reports/{last}", null, (Header, PrincipalApp.Principal("Funder")));
        var listed = await app.Api.SendAsync(HttpMethod.Get, "/api/reports?top=1000", null, (Header, PrincipalApp.Principal("Funder")));
        var alone = await app.Api.SendAsync(HttpMethod.Get, $"/api/reports/{first}", null, (Header, PrincipalApp.Principal("Funder")));
        var viewer = await app.Api.SendAsync(HttpMethod.Get, $"/api/reports/{last}", null, (Header, PrincipalApp.Principal("Viewer")));

        Assert.Equal((first, 2), ((string?)funder.Json["previous"], (int)funder.Json["changes"]!["added"]!));
        Assert.DoesNotContain(between, funder.Text + listed.Text, StringComparison.Ordinal);
        Assert.Equal((JTokenType.Null, JTokenType.Null), (alone.Json["previous"]!.Type, alone.Json["changes"]!.Type));
        Assert.Equal((between, 1), ((string?)viewer.Json["previous"], (int)viewer.Json["changes"]!["added"]!));
    }

    [Fact]
    public async Task What_is_wrong_with_a_link_is_told_one_thing_after_the_other()
    {
        var report = await ReportAsync();
        using var body = Json(new { expires = "2020-01-01T00:00:00Z", to = Wrong });
        var answer = await app.Api.SendAsync(HttpMethod.Post, $"/api/reports/{report}/share", body, (Header, PrincipalApp.Principal("Manager")));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(["expires", "to[0]", "to[2]"], ((JObject)answer.Json["errors"]!).Properties().Select(static one => one.Name));
    }

    private static StringContent Json(object body) => new(Newtonsoft.Json.JsonConvert.SerializeObject(body), System.Text.Encoding.UTF8, "application/json");

    private async Task<string> ReportAsync(string? of = null)
    {
        var award = of ?? RecordMaking.NewId();
        if (of is null)
        {
            await SendAsync(HttpMethod.Put, $"/api/awards/{award}", RecordMaking.Award());
        }

        var asked = await SendAsync(HttpMethod.Post, "/api/reports", new { awards = new[] { award }, template = "summary", formats = Formats });
        var patience = DateTimeOffset.UtcNow.AddMinutes(1);
        while ((string?)asked["state"] != "ready" && DateTimeOffset.UtcNow < patience)
        {
            asked = await SendAsync(HttpMethod.Get, $"/api/reports/{asked["id"]}", null);
        }

        return (string)asked["id"]!;
    }

    private async Task<JObject> SendAsync(HttpMethod method, string path, object? body)
    {
        using var content = body is null ? null : Json(body);
        var answer = await app.Api.SendAsync(method, path, content, (Header, PrincipalApp.Principal("Manager")));
        Assert.True((int)answer.Status < 300, answer.Text);
        return answer.Json;
    }
}
