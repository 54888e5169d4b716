using System.Net;
using System.Security.Cryptography;
using System.Text;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Briefs;

public sealed class BriefTests(AppFixture app)
{
    private static readonly byte[] Pdf = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"u8.ToArray();

    [Fact]
    public async Task A_brief_is_made_and_read_back()
    {
        var draft = Draft(await AwardAsync());
        var made = await app.Api.PostAsync("/api/briefs", draft.ToString());

        Assert.Equal((HttpStatusCode.Created, "\"1\""), (made.Status, made.Headers.ETag?.Tag));
        Assert.Equal($"/api/briefs/{made.Json["id"]}", made.Headers.Location?.OriginalString);
        foreach (var field in draft.Properties())
        {
            Assert.True(JToken.DeepEquals(field.Value, made.Json[field.Name]), $"{field.Name} is {made.Json[field.Name]}");
        }

        var read = await app.Api.GetAsync(made.Headers.Location!.OriginalString);
        Assert.Equal((HttpStatusCode.OK, made.Text), (read.Status, read.Text));
    }

    [Fact]
    public async Task The_same_key_and_body_make_one_brief_and_another_body_is_409()
    {
        var draft = Draft(await AwardAsync());
        var key = Guid.NewGuid().ToString();

        var first = await app.Api.PostAsync("/api/briefs", draft.ToString(), key);
        var again = await app.Api.PostAsync("/api/briefs", draft.ToString(), key);
        draft["title"] = "Another";
        var other = await app.Api.PostAsync("/api/briefs", draft.ToString(), key);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created, HttpStatusCode.Conflict), (first.Status, again.Status, other.Status));
        Assert.Equal((string?)first.Json["id"], (string?)again.Json["id"]);
    }

    [Theory]
    [InlineData("title", null)]
    [InlineData("title", "")]
    [InlineData("title", "two\nlines, which would be two headers")]
    [InlineData("number", "1\r\nBcc: everybody@example.org")]
    [InlineData("summary", " ")]
    [InlineData("url", "javascript:alert(1)")]
    [InlineData("url", "/only/a/path")]
    [InlineData("published", "17 June")]
    [InlineData("plannedActivity", "none-such")]
    [InlineData("colour", "red")]
    public async Task What_is_wrong_with_a_brief_is_named_by_field(string field, string? value)
    {
        var draft = Draft(await AwardAsync());
        draft[field] = value;

        var answer = await app.Api.PostAsync("/api/briefs", draft.ToString());

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.Status, answer.MediaType));
        Assert.NotEmpty(answer.ErrorsOf(field));
    }

    [Fact]
    public async Task A_brief_of_an_unknown_award_is_refused_by_its_place_in_the_list()
    {
        var draft = Draft(await AwardAsync());
        ((JArray)draft["awards"]!).Add("no-such-award");

        Assert.Contains("PUT /api/awards/no-such-award", (await app.Api.PostAsync("/api/briefs", draft.ToString())).ErrorsOf("awards[1]")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/briefs")]
    [InlineData("/api/influences")]
    public async Task An_award_that_is_not_there_is_told_only_after_the_rest_is_mended(string path)
    {
        var answer = await app.Api.PostAsync(path, """{"awards":["no-such-award","nor-this-one"],"title":" ","url":"/only/a/path"}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        string[] told = [.. ((JObject)answer.Json["errors"]!).Properties().Select(static one => one.Name)];
        Assert.Empty(((string[])["awards[0]", "awards[1]", "title", "url"]).Except(told));
    }

    [Fact]
    public async Task A_document_is_kept_under_its_hash_and_the_same_one_again_changes_nothing()
    {
        var path = await BriefAsync();

        var first = await PutAsync(path, Pdf);
        var again = await PutAsync(path, Pdf);

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Pdf));
        Assert.Equal((HttpStatusCode.OK, sha256, Pdf.Length), (first.Status, (string?)first.Json["sha256"], (int)first.Json["bytes"]!));
        Assert.Equal(("\"2\"", "\"2\""), (first.Headers.ETag?.Tag, again.Headers.ETag?.Tag));
        Assert.Equal(first.Text, again.Text);
        Assert.Equal(Pdf, await app.Storage.BlobAsync($"briefs/{sha256}.pdf"));
        Assert.Equal(Pdf, (await app.Api.GetAsync(path + "/document")).Bytes);
        Assert.Equal("\"2\"", (await app.Api.GetAsync(path)).Headers.ETag?.Tag);
    }

    [Fact]
    public async Task Another_document_is_another_version_and_a_stale_reader_is_412()
    {
        var path = await BriefAsync();
        await PutAsync(path, Pdf);
        byte[] other = [.. Pdf, (byte)'\n'];

        using var content = new ByteArrayContent(other);
        content.Headers.ContentType = new("application/pdf");
        var stale = await app.Api.SendAsync(HttpMethod.Put, path + "/document", content, ("If-Match", "\"1\""));
        var changed = await PutAsync(path, other);

        Assert.Equal((HttpStatusCode.PreconditionFailed, "\"3\""), (stale.Status, changed.Headers.ETag?.Tag));
    }

    [Fact]
    public async Task Only_a_whole_PDF_of_at_most_10_MB_is_taken()
    {
        var path = await BriefAsync();
        var largest = new byte[10 * 1024 * 1024];
        Pdf.CopyTo(largest, 0);
        "%%EOF"u8.CopyTo(largest.AsSpan(largest.Length - 5));

        Assert.NotEmpty((await PutAsync(path, "<html>%%EOF"u8.ToArray())).ErrorsOf("body"));
        Assert.NotEmpty((await PutAsync(path, [])).ErrorsOf("body"));
        Assert.NotEmpty((await PutAsync(path, Encoding.ASCII.GetBytes("%PDF-1.7\n" + new string('x', 5000)))).ErrorsOf("body"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await PutAsync(path, Pdf, "text/html")).Status);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await PutAsync(path, Pdf, null)).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await PutAsync(path, [.. largest, 10])).Status);
        Assert.Equal("\"1\"", (await app.Api.GetAsync(path)).Headers.ETag?.Tag);
        Assert.Equal(HttpStatusCode.OK, (await PutAsync(path, largest)).Status);
    }

    [Theory]
    [InlineData("/api/briefs/no-such-brief")]
    [InlineData("/api/briefs/0123456789abcdef-01234567890123456789012345678901")]
    [InlineData("/api/briefs/..%2Fawards")]
    public async Task A_brief_that_is_not_there_is_404(string path)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await app.Api.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Api.GetAsync(path + "/document")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await PutAsync(path, Pdf)).Status);
    }

    private static JObject Draft(string award) => new()
    {
        ["awards"] = new JArray(award),
        ["title"] = "What “advanced” means: ½ of it",
        ["number"] = "24-03",
        ["authors"] = new JArray("Ó Briain, A.", "Weiß, B."),
        ["published"] = "2024-06-17",
        ["summary"] = "# Heading\n\nText with [a link](https://example.org/a?b=c&d).",
        ["url"] = "https://example.org/briefs/24-03",
        ["plannedActivity"] = null,
    };

    private async Task<string> AwardAsync()
    {
        var award = AzuriteFixture.UniqueName("b");
        await app.Api.PutAsync($"/api/awards/{award}", new { title = "Award", funder = "ESRC", leadOrganisation = "A university", startDate = "2017-01-01", endDate = "2019-12-31" });
        return award;
    }

    private async Task<string> BriefAsync() => (await app.Api.PostAsync("/api/briefs", Draft(await AwardAsync()).ToString())).Headers.Location!.OriginalString;

    private Task<ApiAnswer> PutAsync(string path, byte[] body, string? mediaType = "application/pdf") => app.Api.SendAsync(HttpMethod.Put, path + "/document", body, mediaType);
}
