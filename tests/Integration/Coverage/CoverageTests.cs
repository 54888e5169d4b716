using System.Net;
using ImpactTracker.Tests.Integration.Distributions;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Coverage;

[Collection(nameof(DisturbedMail))]
public sealed class CoverageTests(QuickAppFixture app) : IAsyncLifetime
{
    private static readonly string[] Authors = ["A. Author"];
    private static readonly string[] Successors = ["a-county-council"];

    public async ValueTask InitializeAsync()
    {
        await app.Sink.BehaveAsync(new { mode = "ok" });
        await app.Sink.EventsAsync(new { enabled = true });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Each_organisation_is_counted_once_by_the_best_that_happened_with_it()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 0);
        var (name, domain) = (mailing.Name, mailing.Domain);
        await mailing.ImportAsync(
        [
            Mailing.Row($"Two boxes {name}", $"a1@{domain}"), Mailing.Row($"Two boxes {name}", $"a2@{domain}"),
            Mailing.Row($"Bounced {name}", $"b@{domain}"), Mailing.Row($"Silent {name}", $"c@{domain}"),
            Mailing.Row($"Attended {name}", $"d@{domain}"), Mailing.Row($"Overdue {name}", $"e@{domain}", "2020-01-01"),
        ]);
        await app.Api.PostAsync("/api/suppressions", new { email = $"c@{domain}", reason = "objection" });
        await app.Api.PostAsync("/api/suppressions", new { email = $"d@{domain}", reason = "objection" });
        await app.Sink.EventsAsync(new { bounce = new[] { $"b@{domain}", $"a2@{domain}" } });
        var distribution = await mailing.SendAsync();
        var settled = await Ledger.SettledAsync(app.Api, distribution);
        var seminar = await app.LogAsync(Drafts.Activity(name).With("beneficiaries", null).With("organisations", new JArray($"attended-{name}", "nobody-knows-it")));
        await app.Api.PutAsync($"/api/organisations/silent-{name}", new { name = $"Silent {name}", type = "local-enterprise-partnership", validTo = "2024-03-31", successors = Successors });

        var answer = await app.Api.GetAsync($"/api/awards/{name}/coverage?list={name}");

        var found = answer.Json;
        Assert.Equal(
            $"2 of 5 Local Enterprise Partnerships reached, 1 bounced: Bounced {name}, 1 suppressed: Silent {name}, 1 never written to: Overdue {name}. 1 of them no longer exists.", (string?)found["summary"]);
        Assert.Equal((5, 2, 0, 1, 1, 1, 1), ((int)found["count"]!, (int)found["reached"]!, (int)found["sent"]!, (int)found["bounced"]!, (int)found["suppressed"]!, (int)found["never"]!, (int)found["superseded"]!));
        var two = One(found, $"two-boxes-{name}");
        Assert.Equal((2, "reached"), ((int)two["mailboxes"]!, (string?)two["state"]));
        var brief = Assert.Single(two["reachedBy"]!);
        Assert.Equal(("distribution", distribution, (string?)settled["activity"], "First brief"), ((string?)brief["kind"], (string?)brief["distribution"], (string?)brief["activity"], (string?)brief["title"]));
        var attended = Assert.Single(One(found, $"attended-{name}")["reachedBy"]!);
        Assert.Equal(("activity", (string?)seminar["id"], "2018-12-13"), ((string?)attended["kind"], (string?)attended["activity"], (string?)attended["on"]));
        Assert.Equal((true, "2024-03-31", "a-county-council"), ((bool)One(found, $"silent-{name}")["superseded"]!, (string?)One(found, $"silent-{name}")["validTo"], (string?)One(found, $"silent-{name}")["successors"]![0]));
        Assert.Equal(["nobody-knows-it"], found["unknownOrganisations"]!.Values<string>());
        Assert.DoesNotContain(domain, answer.Text, StringComparison.Ordinal);

        var csv = await app.Api.GetAsync($"/api/awards/{name}/coverage.csv?list={name}");
        var lines = csv.Text.TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(("text/csv", 6), (csv.MediaType, lines.Length));
        Assert.StartsWith($"attended-{name},Attended {name},local-enterprise-partnership,reached,One Bank research seminar,2018-12-13,1,1,", lines[1], StringComparison.Ordinal);

        var readiness = (await app.Api.GetAsync($"/api/awards/{name}/readiness")).Json["issues"]!;
        var unknown = Assert.Single(readiness, static one => (string?)one["rule"] == "organisation-unknown");
        Assert.Equal(((string?)seminar["id"], "organisations", "warning"), ((string?)unknown["record"], (string?)unknown["field"], (string?)unknown["severity"]));
    }

    [Fact]
    public async Task A_brief_for_two_awards_counts_for_one_of_them_only()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 2);
        var other = await app.AwardAsync();
        var brief = await app.Api.PostAsync("/api/briefs", new { awards = new[] { mailing.Name, other }, title = "Of both", authors = Authors, summary = "What it found." });
        await Ledger.SettledAsync(app.Api, await (mailing with { Brief = (string)brief.Json["id"]! }).SendAsync());

        Assert.Equal((2, 2), (await ReachedAsync(mailing.Name), await ReachedAsync(other)));

        async Task<int> ReachedAsync(string award) => (int)(await app.Api.GetAsync($"/api/awards/{award}/coverage?list={mailing.Name}")).Json["reached"]!;
    }

    [Fact]
    public async Task Erasing_a_person_does_not_change_whom_the_award_reached()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 2);
        await Ledger.SettledAsync(app.Api, await mailing.SendAsync());
        var id = (string?)(await app.Api.PostAsync("/api/suppressions/check", new { email = mailing.Addresses[0] })).Json["stakeholder"];
        Assert.Equal("done", (string?)(await app.Api.PostAsync($"/api/stakeholders/{id}/erase", new { })).Json["state"]);

        var found = (await app.Api.GetAsync($"/api/awards/{mailing.Name}/coverage?list={mailing.Name}")).Json;

        Assert.Equal("2 of 2 Local Enterprise Partnerships reached.", (string?)found["summary"]);
        Assert.Equal([0, 1], found["organisations"]!.Select(static one => (int)one["mailboxes"]!).Order());
    }

    [Fact]
    public async Task A_list_or_award_that_does_not_exist_is_4xx_with_the_field()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 0);

        Assert.NotEmpty((await app.Api.GetAsync($"/api/awards/{mailing.Name}/coverage")).ErrorsOf("list"));
        Assert.NotEmpty((await app.Api.GetAsync($"/api/awards/{mailing.Name}/coverage?list=none-such")).ErrorsOf("list"));
        Assert.NotEmpty((await app.Api.GetAsync($"/api/awards/{mailing.Name}/coverage.csv?list=%27%20or%20%27")).ErrorsOf("list"));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Api.GetAsync($"/api/awards/none-such/coverage?list={mailing.Name}")).Status);
        Assert.Equal("The list has no members, so there is nobody to reach.", (string?)(await app.Api.GetAsync($"/api/awards/{mailing.Name}/coverage?list={mailing.Name}")).Json["summary"]);
    }

    private static JToken One(JObject coverage, string id) => Assert.Single(coverage["organisations"]!, one => (string?)one["id"] == id);
}
