using System.Net;
using ImpactTracker.Tests.Integration.Distributions;
using ImpactTracker.Tests.Integration.Records;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Reports;

[Collection(nameof(DisturbedMail))]
public sealed class OrganisationFigureTests(QuickAppFixture app) : IAsyncLifetime
{
    private static readonly string[] Formats = ["json", "figures", "xlsx", "csv", "html"];

    public async ValueTask InitializeAsync()
    {
        await app.Sink.BehaveAsync(new { mode = "ok" });
        await app.Sink.EventsAsync(new { enabled = true });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Organisations_reached_of_intended_differ_from_the_coverage_of_the_lists_that_were_written_to()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 0);
        var (name, domain) = (mailing.Name, mailing.Domain);
        await mailing.ImportAsync(
        [
            Mailing.Row($"Delivered {name}", $"a1@{domain}"), Mailing.Row($"Delivered {name}", $"a2@{domain}"), Mailing.Row($"Bounced {name}", $"b@{domain}"),
            Mailing.Row($"Silent {name}", $"c@{domain}"), Mailing.Row($"Attended {name}", $"d@{domain}"),
        ]);
        await app.Api.PostAsync("/api/suppressions", new { email = $"c@{domain}", reason = "objection" });
        await app.Api.PostAsync("/api/suppressions", new { email = $"d@{domain}", reason = "objection" });
        await app.Sink.EventsAsync(new { bounce = new[] { $"b@{domain}" } });
        var settled = await Ledger.SettledAsync(app.Api, await mailing.SendAsync());
        var seminar = await app.Api.MakeAsync("/api/activities", RecordMaking.Activity(name).With("beneficiaries", null).With("organisations", new JArray($"attended-{name}", "bank-of-england")));

        var report = await app.Api.ReportAsync("ukri", Formats, name);
        var coverage = (await app.Api.GetAsync($"/api/awards/{name}/coverage?list={name}")).Json;
        var found = report["figures"]!["organisations"]!;
        var list = Assert.Single(found["lists"]!);

        Assert.Equal((4, 2, 1), ((int)found["intended"]!, (int)found["reached"]!, (int)found["others"]!));
        Assert.All((string[])["list", "count", "reached", "sent", "bounced", "suppressed", "never"], field => Assert.Equal(coverage[field], list[field]));

        var document = (await app.Api.FileAsync(report, "json")).Json;
        var organisations = Assert.Single(document["organisations"]!)["organisations"]!;
        Assert.All(coverage["organisations"]!, one => Assert.True(JToken.DeepEquals(one["reachedBy"], organisations.Single(other => (string?)other["id"] == (string?)one["id"])["reachedBy"])));
        Assert.Equal([seminar], document["otherOrganisations"]!["bank-of-england"]!.Values<string>());

        string[][] rows = [.. (await app.Api.FileAsync(report, "figures")).Text.TrimStart('\uFEFF').ReplaceLineEndings("\n").TrimEnd().Split('\n').Select(static line => line.Split(','))];
        var behind = rows.Where(row => row[0] == $"Organisations on “List of {name}”").ToArray();
        Assert.Equal([$"reached,Attended {name},{seminar},1", $"bounced,Bounced {name},,1", $"reached,Delivered {name},{settled["activity"]},1", $"suppressed,Silent {name},,1"], behind.Select(static row => $"{row[1]},{row[2]},{row[4]},{row[5]}"));
        Assert.Equal((int)report["figures"]!["deliveries"]!["delivered"]!, rows.Where(static row => row[0] == "Messages with briefs" && row[1] == "delivered").Sum(static row => int.Parse(row[5], null)));
        Assert.Equal((long)report["figures"]!["peopleReached"]!, rows.Where(static row => row[0] == "People counted").Sum(static row => long.Parse(row[5], null)));

        var seen = ReportMaking.Seen((await app.Api.FileAsync(report, "html")).Text);
        Assert.Contains($"Bounced {name}", seen);
        Assert.Contains("May not be written to", seen);
    }

    [Fact]
    public async Task The_data_behind_figures_are_imported_as_records_or_the_paste_sheet_makes_further_ones()
    {
        var award = await app.Api.AwardAsync();
        await app.Api.MakeAsync("/api/activities", ReportMaking.Full(award));
        var report = await app.Api.ReportAsync("summary", Formats, award);
        var other = await app.Api.AwardAsync();

        var figures = await app.Api.SendAsync(HttpMethod.Post, $"/api/activities/import?award={other}", (await app.Api.FileAsync(report, "figures")).Bytes, "text/csv");
        var sheet = await app.Api.SendAsync(HttpMethod.Post, $"/api/activities/import?award={other}", (await app.Api.FileAsync(report, "csv")).Bytes, "text/csv");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, figures.Status);
        Assert.True(sheet.Status == HttpStatusCode.OK, sheet.Text);
        Assert.Equal("1 0 0", $"{sheet.Json["rowsRead"]} {sheet.Json["created"]} {sheet.Json["rejected"]}");
    }

    [Fact]
    public async Task A_report_repeats_the_documents_of_the_one_before_although_a_brief_went_out_since()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 1);
        var before = await app.Api.ReportAsync("summary", ["json"], mailing.Name);
        await Ledger.SettledAsync(app.Api, await mailing.SendAsync());

        var after = await app.Api.ReportAsync("summary", ["json"], mailing.Name);

        Assert.Equal((0, 1), ((int)before["figures"]!["organisations"]!["intended"]!, (int)after["figures"]!["organisations"]!["intended"]!));
    }
}
