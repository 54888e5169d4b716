using System.Net;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Stakeholders;

public sealed class StakeholderTests(AppFixture app)
{
    public static TheoryData<string, string?, string> Mistakes => new()
    {
        { "email", null, "is required" },
        { "email", "\"nobody\"", "needs a name, an @ and a domain" },
        { "email", $"\"{new string('a', 10_000)}@x.example\"", "at most 64" },
        { "email", $"\"a@{string.Join('.', Enumerable.Repeat("abcdefgh", 1_250))}\"", "a whole address may have 254" },
        { "email", "\"jo@x.example\\r\\nBcc: everybody@example.org\"", "holds a character before the @" },
        { "email", "\"jo@раypal.example\"", "mixes Cyrillic and Latin letters" },
        { "email", "\"jo@сосо.example\"", "Cyrillic letters that look like Latin ones" },
        { "email", "\"jo@x\\u200b.example\"", "cannot be seen (U+200B)" },
        { "email", "\"jo@\\u202ex.example\"", "cannot be seen (U+202E)" },
        { "email", "\"jо@x.example\"", "before the @" },
        { "name", "\"Eve\\r\\nBcc: everybody@example.org\"", "one line" },
        { "role", "\"a\\u0000b\"", "one line" },
        { "organisation", "\"no-such-organisation\"", "make it first with PUT /api/organisations/no-such-organisation" },
        { "organisation", "\"A,B\"", "lower-case" },
        { "organisation", null, "is required" },
        { "subscriberType", null, "one of corporate, individual, public-body" },
        { "subscriberType", "\"friend\"", "use one of corporate" },
        { "lawfulBasis", null, "one of consent" },
        { "source", "\" \"", "is required" },
        { "reviewBy", null, "2027-12-31" },
        { "reviewBy", "\"31/12/2027\"", "a day such as" },
        { "id", "\"x\"", "is not a field of this request" },
    };

    [Fact]
    public async Task A_stakeholder_is_made_found_changed_listed_and_deleted_with_its_ETag()
    {
        var organisation = await app.OrganisationAsync();
        var draft = Drafts.Stakeholder(organisation).With("notes", "Met at the fair");

        var made = await app.Api.PostAsync("/api/stakeholders", draft.ToString());
        var path = made.Headers.Location!.OriginalString;
        var same = await app.Api.PutAsync(path, draft.ToString(), "\"1\"");
        var changed = await app.Api.PutAsync(path, draft.With("role", "Chair").ToString(), "\"1\"");
        var stale = await app.Api.PutAsync(path, draft.With("role", "Clerk").ToString(), "\"1\"");
        var read = await app.Api.GetAsync(path);
        var listed = await app.Api.GetAsync($"/api/stakeholders?organisation={organisation}");

        Assert.Equal((HttpStatusCode.Created, $"/api/stakeholders/{made.Json["id"]}", "\"1\""), (made.Status, path, made.Headers.ETag?.Tag));
        Assert.All(draft.Properties(), given => Assert.True(JToken.DeepEquals(given.Value, made.Json[given.Name]), given.Name));
        Assert.Equal((HttpStatusCode.OK, made.Text), (same.Status, same.Text));
        Assert.Equal((HttpStatusCode.OK, "Chair", "\"2\""), (changed.Status, (string?)changed.Json["role"], changed.Headers.ETag?.Tag));
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.Status);
        Assert.Equal((changed.Text, "\"2\""), (read.Text, read.Headers.ETag?.Tag));
        Assert.True(JToken.DeepEquals(read.Json, Assert.Single(listed.Json["items"]!)));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await DeleteAsync(path, "\"1\"")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await DeleteAsync(path, "\"2\"")).Status);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), ((await app.Api.GetAsync(path)).Status, (await DeleteAsync(path, null)).Status));
    }

    [Fact]
    public async Task An_address_in_another_spelling_is_the_same_stakeholder_and_the_refusal_names_it()
    {
        var (organisation, domain) = (await app.OrganisationAsync(), $"büro-{Guid.NewGuid():N}.example");
        var made = await app.StakeholderAsync(Drafts.Stakeholder(organisation, $"jo@{domain}"));

        foreach (var spelling in (string[])[$"  JO@{domain.ToUpperInvariant()} ", (string)made["email"]!])
        {
            var again = await app.Api.PostAsync("/api/stakeholders", Drafts.Stakeholder(organisation, spelling).ToString());

            Assert.Equal(HttpStatusCode.Conflict, again.Status);
            Assert.Contains((string)made["id"]!, (string?)again.Json["title"], StringComparison.Ordinal);
        }

        Assert.StartsWith("jo@xn--", (string?)made["email"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_who_make_the_same_address_at_once_one_succeeds()
    {
        var draft = Drafts.Stakeholder(await app.OrganisationAsync()).ToString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => app.Api.PostAsync("/api/stakeholders", draft)));

        Assert.Single(answers, static answer => answer.Status == HttpStatusCode.Created);
        Assert.Equal(7, answers.Count(static answer => answer.Status == HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task An_Idempotency_Key_gives_the_first_answer_again_also_when_that_was_a_refusal()
    {
        var draft = Drafts.Stakeholder(await app.OrganisationAsync());
        var (key, late) = (Drafts.Id("key"), Drafts.Id("key"));

        var first = await app.Api.PostAsync("/api/stakeholders", draft.ToString(), key);
        var again = await app.Api.PostAsync("/api/stakeholders", draft.ToString(), key);
        var other = await app.Api.PostAsync("/api/stakeholders", draft.With("role", "Chair").ToString(), key);
        await app.Api.PostAsync("/api/stakeholders", draft.ToString(), late);
        var refused = await app.Api.PostAsync("/api/stakeholders", draft.ToString(), late);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created, first.Text), (first.Status, again.Status, again.Text));
        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (other.Status, refused.Status));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_is_named_with_what_would_be_right_and_nothing_is_stored(string field, string? value, string right)
    {
        var organisation = await app.OrganisationAsync();
        var draft = Drafts.Stakeholder(organisation).With(field, value is null ? null : JToken.Parse(value));

        var answer = await app.Api.PostAsync("/api/stakeholders", draft.ToString());

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(answer.ErrorsOf(field), message => message.Contains(right, StringComparison.Ordinal));
        Assert.Empty((await app.Api.GetAsync($"/api/stakeholders?organisation={organisation}")).Json["items"]!);
    }

    [Fact]
    public async Task Pages_go_through_all_stakeholders_and_a_continuation_of_something_else_is_refused()
    {
        var organisation = await app.OrganisationAsync();
        var made = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => app.StakeholderAsync(Drafts.Stakeholder(organisation))));
        var (found, continuation) = (new List<string>(), "");
        do
        {
            var page = (await app.Api.GetAsync($"/api/stakeholders?organisation={organisation}&top=2{continuation}")).Json;
            found.AddRange(page["items"]!.Select(static one => (string)one["id"]!));
            continuation = (string?)page["continuation"] is { } next ? $"&continuation={next}" : "";
        }
        while (continuation.Length > 0);

        Assert.Equal(made.Select(static one => (string)one["id"]!).Order(StringComparer.Ordinal), found);
        Assert.Single((await app.Api.GetAsync("/api/stakeholders?continuation=x")).ErrorsOf("continuation"));
        Assert.Single((await app.Api.GetAsync("/api/stakeholders?organisation=A,B")).ErrorsOf("organisation"));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("ffffffffffffffffffffffffffffffff")]
    [InlineData("..%2f..%2fetc")]
    public async Task An_unknown_id_is_missing_however_it_looks(string id)
    {
        var draft = Drafts.Stakeholder(await app.OrganisationAsync()).ToString();

        Assert.Equal(HttpStatusCode.NotFound, (await app.Api.GetAsync($"/api/stakeholders/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Api.PutAsync($"/api/stakeholders/{id}", draft)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await DeleteAsync($"/api/stakeholders/{id}", null)).Status);
    }

    private Task<ApiAnswer> DeleteAsync(string path, string? ifMatch) => app.Api.SendAsync(HttpMethod.Delete, path, null, ifMatch is null ? null : ("If-Match", ifMatch));
}
