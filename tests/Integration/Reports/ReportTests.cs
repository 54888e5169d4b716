using System.Net;
using System.Security.Cryptography;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Reports;

public sealed class ReportTests(AppFixture app)
{
    [Fact]
    public async Task A_report_is_asked_for_compiled_and_served_as_its_hash_says()
    {
        var award = await AwardAsync();
        await LogAsync(award, "A talk", "2018-05-01");

        var asked = await app.Api.PostAsync("/api/reports", new { awards = new[] { award }, template = "gtr", formats = Html });
        Assert.Equal((HttpStatusCode.Accepted, $"/api/reports/{asked.Json["id"]}"), (asked.Status, asked.Headers.Location?.OriginalString));
        var ready = await ReadyAsync(asked);

        var file = Assert.Single(ready["files"]!);
        var served = await app.Api.GetAsync((string)file["url"]!);
        Assert.Equal((HttpStatusCode.OK, "text/html"), (served.Status, served.MediaType));
        Assert.Equal(((string?)file["sha256"], (long)file["bytes"]!), (Convert.ToHexStringLower(SHA256.HashData(served.Bytes)), served.Bytes.LongLength));
        Assert.Contains("sandbox", Assert.Single(served.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal((1, 1), ((int)ready["figures"]!["activities"]!, (int)ready["figures"]!["byForm"]!["talk"]!));
        Assert.NotNull((string?)ready["dataAsOf"]);
    }

    [Fact]
    public async Task A_saved_document_says_in_its_name_what_it_is_and_opens_in_a_program_that_knows_its_ending()
    {
        var award = await AwardAsync();
        var report = await app.Api.ReportAsync("gtr", ["html", "pdf", "figures"], award);

        var day = ((string)report["dataAsOf"]!)[..10];
        Assert.Equal(("attachment", $"gtr-{award}-compiled-{day}.pdf"), await NameAsync("pdf"));
        Assert.Equal(("attachment", $"gtr-{award}-compiled-{day}-figures.csv"), await NameAsync("figures"));
        Assert.Equal(("inline", $"gtr-{award}-compiled-{day}.html"), await NameAsync("html"));

        async Task<(string?, string?)> NameAsync(string format)
        {
            using var answer = await app.Api.Http.GetAsync($"/api/reports/{report["id"]}/files/{format}", TestContext.Current.CancellationToken);
            return (answer.Content.Headers.ContentDisposition?.DispositionType, answer.Content.Headers.ContentDisposition?.FileName);
        }
    }

    [Fact]
    public async Task The_same_records_give_the_same_bytes_and_another_record_gives_others()
    {
        var award = await AwardAsync();
        await LogAsync(award, "One", "2018-05-01");
        await LogAsync(award, "Two", "2018-05-01");

        var first = await Sha256Async(award);
        var again = await Sha256Async(award);
        await LogAsync(award, "Three", "2018-05-02");
        var changed = await Sha256Async(award);

        Assert.Equal(first, again);
        Assert.NotEqual(first, changed);
    }

    [Fact]
    public async Task A_period_leaves_out_what_lies_outside_it()
    {
        var award = await AwardAsync();
        await LogAsync(award, "Before the period", "2017-12-31");
        await LogAsync(award, "On the first day", "2018-01-01");
        await LogAsync(award, "On the last day", "2018-12-31");
        await LogAsync(award, "After the period", "2019-01-01");

        var (html, ready) = await HtmlAsync(new { awards = new[] { award }, from = "2018-01-01", to = "2018-12-31" });

        Assert.Equal(2, (int)ready["figures"]!["activities"]!);
        Assert.Contains("On the first day", html, StringComparison.Ordinal);
        Assert.Contains("On the last day", html, StringComparison.Ordinal);
        Assert.DoesNotContain("the period", html.Replace("for this period", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Activities from 1 January 2018 to 31 December 2018", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("awards", """["no-such-award"]""", "awards[0]")]
    [InlineData("awards", "[]", "awards")]
    [InlineData("awards", "null", "awards")]
    [InlineData("template", "\"newsletter\"", "template")]
    [InlineData("formats", """["html","gif"]""", "formats[1]")]
    [InlineData("formats", "[]", "formats")]
    [InlineData("formats", "[null]", "formats[0]")]
    [InlineData("from", "\"2018\"", "from")]
    [InlineData("to", "\"2016-12-31\"", "to")]
    [InlineData("colour", "\"red\"", "colour")]
    public async Task What_is_wrong_with_a_request_is_named_by_field(string field, string value, string error)
    {
        var body = new JObject { ["awards"] = new JArray(await AwardAsync()), ["from"] = "2017-01-01" };
        body[field] = JToken.Parse(value);

        var answer = await app.Api.PostAsync("/api/reports", body.ToString());

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotEmpty(answer.ErrorsOf(error));
    }

    [Theory]
    [InlineData("/api/reports/no-such-report")]
    [InlineData("/api/reports/0123456789abcdef-01234567890123456789012345678901")]
    [InlineData("/api/reports/0123456789abcdef-01234567890123456789012345678901/files/html")]
    public async Task A_report_that_is_not_there_is_404(string path) => Assert.Equal(HttpStatusCode.NotFound, (await app.Api.GetAsync(path)).Status);

    [Fact]
    public async Task A_report_whose_pointer_is_gone_or_whose_hint_comes_twice_is_ready_all_the_same()
    {
        var award = await AwardAsync();
        var asked = await app.Api.PostAsync("/api/reports", new { awards = new[] { award } });
        for (var i = 0; i < 5; i++)
        {
            await app.Storage.SendMessageAsync("compile-report", $$"""{"report":"{{asked.Json["id"]}}"}""");
        }

        var ready = await ReadyAsync(asked);

        Assert.Single(ready["files"]!);
    }

    private static readonly string[] Html = ["html"];

    private async Task<string> AwardAsync()
    {
        var award = AzuriteFixture.UniqueName("p");
        await app.Api.PutAsync($"/api/awards/{award}", new { title = "Award", funder = "ESRC", leadOrganisation = "A university", startDate = "2017-01-01", endDate = "2019-12-31" });
        return award;
    }

    private async Task LogAsync(string award, string title, string day)
    {
        var answer = await app.Api.PostAsync("/api/activities", new
        {
            awards = new[] { award },
            title,
            form = "talk",
            startDate = day,
            geographicReach = "national",
            primaryAudience = "practitioners",
        });
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
    }

    private Task<JObject> ReadyAsync(ApiAnswer asked) => app.Api.UntilAsync($"/api/reports/{asked.Json["id"]}", static now => (string?)now["state"] == "ready");

    private async Task<string> Sha256Async(string award) =>
        (string)(await ReadyAsync(await app.Api.PostAsync("/api/reports", new { awards = new[] { award } })))["files"]![0]!["sha256"]!;

    private async Task<(string Html, JObject Ready)> HtmlAsync(object request)
    {
        var ready = await ReadyAsync(await app.Api.PostAsync("/api/reports", request));
        return ((await app.Api.GetAsync((string)ready["files"]![0]!["url"]!)).Text, ready);
    }
}
