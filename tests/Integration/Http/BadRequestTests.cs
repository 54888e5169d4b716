using System.Net;
using System.Text;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Http;

public sealed class BadRequestTests(AppFixture app)
{
    // Records whose ids callers choose.
    private static readonly (string Kind, string Draft)[] Named = [("awards", Drafts.Award().ToString()), ("lists", Drafts.List().ToString()), ("organisations", Drafts.Organisation().ToString())];

    private const int Limit = 1024 * 1024;

    [Theory]
    [InlineData("ab")]
    [InlineData("Award-One")]
    [InlineData("award_one")]
    [InlineData("award,other")]
    [InlineData("award%2Fother")]
    [InlineData("..%2F..%2Fother")]
    [InlineData("award%0D%0AX-Injected:1")]
    [InlineData("award'%20or%20RowKey%20ge%20'")]
    [InlineData("%F0%9F%98%80%F0%9F%98%80")]
    [InlineData("%FF%FE%FD")]
    [InlineData("award%22%3Cscript%3E")]
    [InlineData("65")]
    [InlineData("2000")]
    public async Task An_id_that_cannot_be_one_is_refused_where_it_would_be_made_and_missing_where_it_is_asked_for(string id)
    {
        id = int.TryParse(id, out var length) ? new string('a', length) : id;
        foreach (var (kind, draft) in Named)
        {
            var (put, get) = (await app.Api.PutAsync($"/api/{kind}/{id}", draft), await app.Api.GetAsync($"/api/{kind}/{id}"));

            Assert.Equal(HttpStatusCode.BadRequest, put.Status);
            Assert.Equal("must be 3 to 64 lower-case letters, digits or hyphens", Assert.Single(put.ErrorsOf($"{kind.TrimEnd('s')}Id")));
            Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (get.Status, get.MediaType));
            Assert.InRange(get.Text.Length, 0, 1_500);
        }

        foreach (var path in (string[])["activities/{0}", "activities/{0}/evidence/{0}", "briefs/{0}", "briefs/{0}/document", "distributions/{0}", "distributions/{0}/deliveries", "reports/{0}", "reports/{0}/files/{0}", "vocabularies/{0}", "lists/{0}/members", "awards/{0}/activities"])
        {
            var answer = await app.Api.GetAsync($"/api/{path.Replace("{0}", id, StringComparison.Ordinal)}");

            Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (answer.Status, answer.MediaType));
        }
    }

    [Fact]
    public async Task A_record_is_hidden_by_the_page_that_adds_another_one()
    {
        foreach (var (kind, draft) in Named)
        {
            Assert.StartsWith("must not be 'new'", Assert.Single((await app.Api.PutAsync($"/api/{kind}/new", draft)).ErrorsOf($"{kind.TrimEnd('s')}Id")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_null_byte_in_a_path_is_refused_by_the_server() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await app.Api.GetAsync("/api/awards/award%00x")).Status);

    [Theory]
    [InlineData("PUT", "/api/awards/{0}", null)]
    [InlineData("PUT", "/api/awards/{0}", "text/plain")]
    [InlineData("PUT", "/api/lists/{0}", "application/xml")]
    [InlineData("PUT", "/api/organisations/{0}", "application/x-www-form-urlencoded")]
    [InlineData("POST", "/api/activities", "text/json")]
    [InlineData("POST", "/api/briefs", "multipart/form-data")]
    [InlineData("POST", "/api/reports", "application/jsonx")]
    [InlineData("POST", "/api/briefs/{0}/distributions", "text/plain")]
    [InlineData("PUT", "/api/briefs/{0}/document", "application/json")]
    [InlineData("POST", "/api/stakeholders/import", "application/json")]
    public async Task A_body_of_another_media_type_is_refused_with_the_right_one(string method, string path, string? mediaType)
    {
        var answer = await app.Api.SendAsync(new HttpMethod(method), path.Replace("{0}", Drafts.Id("one"), StringComparison.Ordinal), Encoding.UTF8.GetBytes(Drafts.Award().ToString()), mediaType);

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "application/problem+json"), (answer.Status, answer.MediaType));
        Assert.Contains("Content-Type: ", (string?)answer.Json["title"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("APPLICATION/JSON")]
    [InlineData("application/merge-patch+json")]
    public async Task A_media_type_that_is_JSON_is_taken(string mediaType) =>
        Assert.Equal(HttpStatusCode.Created, (await app.Api.SendAsync(HttpMethod.Put, $"/api/awards/{Drafts.Id("award")}", Encoding.UTF8.GetBytes(Drafts.Award().ToString()), mediaType)).Status);

    [Theory]
    [InlineData(false, Limit, HttpStatusCode.BadRequest)]
    [InlineData(false, Limit + 1, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(false, 3 * Limit, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(true, Limit, HttpStatusCode.BadRequest)]
    [InlineData(true, Limit + 1, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(true, 3 * Limit, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_over_the_limit_is_refused_whether_it_tells_its_length_or_not(bool chunked, int bytes, HttpStatusCode expected)
    {
        var text = Drafts.Award("").ToString(Newtonsoft.Json.Formatting.None);
        text = text.Replace("\"title\":\"\"", $"\"title\":\"{new string('x', bytes - text.Length)}\"", StringComparison.Ordinal);
        Assert.Equal(bytes, text.Length);
        HttpContent content = chunked ? new StreamContent(new UnseekableStream(Encoding.UTF8.GetBytes(text))) : new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = new("application/json");

        var answer = await app.Api.SendAsync(HttpMethod.Put, $"/api/awards/{Drafts.Id("award")}", content);

        Assert.Equal((expected, "application/problem+json"), (answer.Status, answer.MediaType));
        Assert.True(expected == HttpStatusCode.BadRequest || answer.Text.Contains("larger than 1 MB", StringComparison.Ordinal), answer.Text);
    }

    [Fact]
    public async Task A_body_with_thousands_of_mistakes_is_answered_with_some_of_them()
    {
        var answer = await app.Api.PostAsync("/api/activities", Drafts.Activity().With("organisations", new Newtonsoft.Json.Linq.JArray(Enumerable.Repeat("", 200_000))).ToString(Newtonsoft.Json.Formatting.None));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.InRange(answer.Bytes.Length, 100, 20_000);
    }
}
