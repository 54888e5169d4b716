using System.Net;
using ImpactTracker.Tests.Integration.Distributions;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Stakeholders;

public sealed class SuppressionTests(AppFixture app)
{
    [Theory]
    [InlineData("unsubscribe")]
    [InlineData("bounce")]
    [InlineData("complaint")]
    [InlineData("objection")]
    [InlineData("by-hand")]
    public async Task An_address_can_be_suppressed_for_each_reason_and_importing_it_does_not_lift_that(string reason)
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 1);
        var made = await app.Api.PostAsync("/api/suppressions", new { email = $"  {mailing.Addresses[0].ToUpperInvariant()} ", reason, note = "a test" });
        await mailing.ImportAsync([Mailing.Row("Anew", mailing.Addresses[0])]);

        var settled = await Ledger.SettledAsync(app.Api, await mailing.SendAsync());

        Assert.Equal((HttpStatusCode.Created, true), (made.Status, (bool)made.Json["everything"]!));
        Assert.Equal((1, 1, 0), (Ledger.Count(settled, "audience"), Ledger.Count(settled, "suppressed"), Ledger.Count(settled, "frozen")));
        Assert.Equal(0, await app.Sink.CountAsync(mailing.Addresses[0]));
        var shown = await app.Api.GetAsync(made.Headers.Location!.OriginalString);
        Assert.Equal((reason, "a test"), ((string?)shown.Json["suppressions"]![0]!["reason"], (string?)shown.Json["suppressions"]![0]!["note"]));
        Assert.DoesNotContain(mailing.Domain, shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suppression_of_one_list_leaves_the_other_lists_of_a_person()
    {
        var (one, two) = (await Mailing.PrepareAsync(app.Api, 2), await Mailing.PrepareAsync(app.Api, 0));
        await two.ImportAsync([Mailing.Row("Shared", one.Addresses[0])]);
        await app.Api.PostAsync("/api/suppressions", new { email = one.Addresses[0], reason = "unsubscribe", list = one.Name });

        var first = await Ledger.SettledAsync(app.Api, await one.SendAsync());
        var second = await Ledger.SettledAsync(app.Api, await two.SendAsync());
        var next = await one.AnotherBriefAsync("Second brief");
        var both = await app.Api.PostAsync($"/api/briefs/{next.Brief}/distributions", new { lists = new[] { one.Name, two.Name } });
        var third = await Ledger.SettledAsync(app.Api, (string)both.Json["id"]!);

        Assert.Equal((1, 1), (Ledger.Count(first, "suppressed"), Ledger.Count(first, "accepted")));
        Assert.Equal((0, 1), (Ledger.Count(second, "suppressed"), Ledger.Count(second, "accepted")));
        Assert.Equal((0, 2), (Ledger.Count(third, "suppressed"), Ledger.Count(third, "accepted")));
        Assert.Equal(2, await app.Sink.CountAsync(one.Addresses[0]));
    }

    [Fact]
    public async Task A_stronger_reason_takes_the_place_of_a_weaker_one_and_never_the_other_way_round()
    {
        var address = ContactFile.Address();
        await SuppressAsync(address, "bounce");
        await SuppressAsync(address, "complaint");
        var last = await SuppressAsync(address, "by-hand");

        Assert.Equal(HttpStatusCode.OK, last.Status);
        Assert.Equal("complaint", (string?)Assert.Single(last.Json["suppressions"]!)["reason"]);
    }

    [Fact]
    public async Task Lifting_needs_a_reason_which_the_audit_keeps_and_a_complaint_is_never_lifted()
    {
        var (unsubscribed, complained) = (ContactFile.Address(), ContactFile.Address());
        await SuppressAsync(unsubscribed, "unsubscribe");
        await SuppressAsync(complained, "complaint");

        var without = await app.Api.PostAsync("/api/suppressions/lift", new { email = unsubscribed });
        var complaint = await app.Api.PostAsync("/api/suppressions/lift", new { email = complained, reason = "asked again" });
        var lifted = await app.Api.PostAsync("/api/suppressions/lift", new { email = unsubscribed, reason = "asked again in writing" });
        var again = await app.Api.PostAsync("/api/suppressions/lift", new { email = unsubscribed, reason = "asked again in writing" });

        Assert.NotEmpty(without.ErrorsOf("reason"));
        Assert.Equal(HttpStatusCode.Conflict, complaint.Status);
        Assert.Equal((HttpStatusCode.OK, 0), (lifted.Status, lifted.Json["suppressions"]!.Count()));
        Assert.Equal(HttpStatusCode.NotFound, again.Status);
        var entry = Assert.Single((await app.Api.GetAsync("/api/audit?top=1000")).Json["items"]!, one => (string?)one["subject"] == (string?)lifted.Json["stakeholder"]);
        Assert.Equal(("suppression-lifted", "asked again in writing", "local-manager"), ((string?)entry["action"], (string?)entry["note"], (string?)entry["by"]));
        Assert.True((bool)(await app.Api.PostAsync("/api/suppressions/check", new { email = complained })).Json["everything"]!);
    }

    [Theory]
    [InlineData("""{"reason":"objection"}""", "email")]
    [InlineData("""{"email":"no address","reason":"objection"}""", "email")]
    [InlineData("""{"email":"a@example.org","stakeholder":"abc","reason":"objection"}""", "email")]
    [InlineData("""{"stakeholder":"00000000000000000000000000000000","reason":"objection"}""", "stakeholder")]
    [InlineData("""{"stakeholder":"a/../b' or '","reason":"objection"}""", "stakeholder")]
    [InlineData("""{"email":"a@example.org"}""", "reason")]
    [InlineData("""{"email":"a@example.org","reason":"whim"}""", "reason")]
    [InlineData("""{"email":"a@example.org","reason":"objection","list":"no-such-list"}""", "list")]
    [InlineData("""{"email":"a@example.org","reason":"objection","list":"No list"}""", "list")]
    [InlineData("""{"email":"a@example.org","reason":"objection","note":"one\r\nBcc: two"}""", "note")]
    [InlineData("""{"email":"a@example.org","reason":"objection","lists":[]}""", "lists")]
    public async Task Bad_input_is_400_with_the_field_and_nothing_is_stored(string body, string field)
    {
        var answer = await app.Api.PostAsync("/api/suppressions", body);

        Assert.True(answer.Status == HttpStatusCode.BadRequest && answer.ErrorsOf(field).Count > 0, answer.Text);
        Assert.Empty((await app.Api.PostAsync("/api/suppressions/check", new { email = "a@example.org" })).Json["suppressions"]!);
    }

    [Fact]
    public async Task An_address_of_10_000_characters_is_400_and_an_id_of_nobody_is_404()
    {
        Assert.NotEmpty((await SuppressAsync(new string('a', 10_000) + "@example.org", "objection")).ErrorsOf("email"));
        Assert.NotEmpty((await SuppressAsync("a@" + new string('a', 10_000) + ".org", "objection")).ErrorsOf("email"));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Api.GetAsync($"/api/stakeholders/{new string('0', 32)}/suppressions")).Status);
    }

    private Task<ApiAnswer> SuppressAsync(string email, string reason) => app.Api.PostAsync("/api/suppressions", new { email, reason });
}
