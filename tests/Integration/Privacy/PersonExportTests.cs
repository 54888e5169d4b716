using System.Net;
using ImpactTracker.Tests.Integration.Distributions;
using ImpactTracker.Tests.Integration.Reports;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Privacy;

public sealed class PersonExportTests(AppFixture app)
{
    [Fact]
    public async Task A_person_gets_everything_that_is_held_about_them_in_one_answer_and_the_audit_says_so()
    {
        var person = await Person.MakeAsync(app, 1);
        var id = await person.Mailing.SendAsync();
        await Ledger.SettledAsync(app.Api, id);
        await app.Api.PostAsync("/api/suppressions", new { stakeholder = person.Id, reason = "objection", note = "asked by telephone" });

        var first = await app.Api.GetAsync($"/api/stakeholders/{person.Id}/export");
        var record = (await app.Api.GetAsync($"/api/stakeholders/{person.Id}/export")).Json;

        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Empty(first.Json["audit"]!);
        Assert.Equal(
            (person.Address, person.Name, "Economist", "legitimate-interests", "published mailbox"),
            ((string?)record["stakeholder"]!["email"], (string?)record["stakeholder"]!["name"], (string?)record["stakeholder"]!["role"], (string?)record["stakeholder"]!["lawfulBasis"], (string?)record["stakeholder"]!["source"]));
        Assert.Equal("The person's organisation", (string?)record["organisation"]!["name"]);
        Assert.Equal(person.Mailing.Name, (string?)Assert.Single(record["lists"]!)["id"]);
        var delivery = Assert.Single(record["deliveries"]!);
        Assert.Equal((id, "First brief", person.Address, "delivered"), ((string?)delivery["distribution"], (string?)delivery["brief"], (string?)delivery["email"], (string?)delivery["outcome"]));
        Assert.Equal(("objection", "asked by telephone"), ((string?)record["suppressions"]![0]!["reason"], (string?)record["suppressions"]![0]!["note"]));
        Assert.Equal("exported", (string?)Assert.Single(record["audit"]!)["action"]);
        Assert.DoesNotContain(person.Mailing.Addresses[0], record.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(person.Address, (await app.Api.GetAsync("/api/audit?top=1000")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_to_reports_and_schedules_are_missing_where_a_person_has_no_entry()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 0);
        var (address, other) = ($"funder@{mailing.Domain}", $"other@{mailing.Domain}");
        var report = (string)(await app.Api.ReportAsync("summary", ["html"], mailing.Name))["id"]!;
        await app.Api.PostAsync($"/api/reports/{report}/share", new { expires = DateTimeOffset.UtcNow.AddDays(1), to = new[] { other, address } });
        var schedule = Drafts.Id("schedule");
        await app.Api.PutAsync($"/api/schedules/{schedule}", new { awards = new[] { mailing.Name }, template = "summary", every = "year", shareWith = new[] { address, other } });
        var id = (string?)(await app.Api.PostAsync("/api/suppressions/check", new { email = address })).Json["stakeholder"];

        var record = (await app.Api.GetAsync($"/api/stakeholders/{id}/export")).Json;

        var link = Assert.Single(record["reportLinks"]!);
        Assert.Equal((report, address, "accepted"), ((string?)link["report"], (string?)link["email"], (string?)link["state"]));
        Assert.Equal([schedule], record["schedules"]!.Values<string>());
        Assert.DoesNotContain(other, record.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?format=html", null)]
    [InlineData("", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")]
    public async Task The_same_can_be_read_as_a_page_in_which_nothing_runs(string query, string? accept)
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 0);
        var address = $"x@{mailing.Domain}";
        await mailing.ImportAsync([Mailing.Row("<script>alert(1)</script> & Sons", address)]);
        var id = (string?)(await app.Api.PostAsync("/api/suppressions/check", new { email = address })).Json["stakeholder"];

        var page = await app.Api.SendAsync(HttpMethod.Get, $"/api/stakeholders/{id}/export{query}", null, accept is null ? null : ("Accept", accept));

        Assert.Equal((HttpStatusCode.OK, "text/html"), (page.Status, page.MediaType));
        Assert.Contains(address, page.Text, StringComparison.Ordinal);
        Assert.Contains("Lawful basis", page.Text, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; Sons", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Text, StringComparison.Ordinal);
        Assert.Contains("sandbox", string.Join(' ', page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("no-store", page.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Nobody_is_404_and_another_format_is_400()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await app.Api.GetAsync($"/api/stakeholders/{new string('0', 32)}/export")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Api.GetAsync("/api/stakeholders/x/export")).Status);
        Assert.NotEmpty((await app.Api.GetAsync($"/api/stakeholders/{new string('0', 32)}/export?format=pdf")).ErrorsOf("format"));
    }
}
