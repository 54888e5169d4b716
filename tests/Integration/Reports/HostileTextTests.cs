using System.Net;
using ImpactTracker.Tests.Integration.Distributions;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Reports;

/// <summary>Whatever people write into a field is text to whoever reads the mail or the report.</summary>
public sealed class HostileTextTests(AppFixture app)
{
    private static readonly string[] Group = ["one"];
    private static readonly int[] Years = [2018];

    [Fact]
    public async Task Markup_in_any_field_of_the_records_is_text_in_the_report()
    {
        var name = AzuriteFixture.UniqueName("h");
        await MadeAsync(app.Api.PutAsync($"/api/awards/{name}", new
        {
            title = Script("award"),
            reference = Script("reference"),
            funder = Script("funder"),
            leadOrganisation = Script("lead"),
            department = Script("department"),
            principalInvestigator = Script("investigator"),
            value = Script("value"),
            startDate = "2017-01-01",
            endDate = "2019-12-31",
            plannedImpact = new
            {
                beneficiaries = new[] { new { id = "one", name = Script("group"), description = Script("description") } },
                plannedActivities = new[] { new { id = "two", title = Script("planned"), form = "talk", beneficiaries = Group } },
            },
        }));
        await MadeAsync(app.Api.PostAsync("/api/activities", new
        {
            awards = new[] { name },
            title = Script("activity"),
            form = "talk",
            years = Years,
            geographicReach = "national",
            primaryAudience = "practitioners",
            resultsAndImpact = Script("results"),
            url = "https://example.org/?a=\"><script>alert('url')</script>",
        }));

        var asked = await app.Api.PostAsync("/api/reports", new { awards = new[] { name } });
        var ready = await app.Api.UntilAsync($"/api/reports/{asked.Json["id"]}", static now => (string?)now["state"] == "ready");
        var html = (await app.Api.GetAsync((string)ready["files"]![0]!["url"]!)).Text;

        AssertText(html, "award", "reference", "funder", "lead", "department", "investigator", "value", "group", "description", "planned", "activity", "results", "url");
    }

    [Fact]
    public async Task Markup_in_any_field_of_a_brief_its_list_or_its_recipient_is_text_in_the_mail()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 0);
        await mailing.ImportAsync([Mailing.Row(Script("organisation"), $"one@{mailing.Domain}")]);
        await MadeAsync(app.Api.PutAsync($"/api/lists/{mailing.Name}", new { title = Script("list"), owner = "Project manager", reviewBy = "2099-12-31" }));
        var brief = await MadeAsync(app.Api.PostAsync("/api/briefs", new
        {
            awards = new[] { mailing.Name },
            title = Script("title"),
            number = Script("no"),
            authors = new[] { Script("author") },
            summary = $"{Script("summary")}\n\n<img src=x onerror=alert(1)>\n\n[click](javascript:alert(1)) ![seen](https://tracker.example/p.png)",
        }));

        await Ledger.SettledAsync(app.Api, await (mailing with { Brief = (string)brief.Json["id"]! }).SendAsync());
        var message = await app.Sink.MessageAsync($"one@{mailing.Domain}");
        var html = (string)message["html"]!;

        AssertText(html, "organisation", "list", "title", "no", "author", "summary");
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("javascript:", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("tracker.example", html, StringComparison.Ordinal);
        Assert.Equal(Script("title"), (string?)message["subject"]);
        Assert.StartsWith($"Dear {Script("organisation")},", (string?)message["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_a_spreadsheet_would_run_is_text_in_the_evidence()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 0);
        await mailing.ImportAsync([Mailing.Row("=HYPERLINK(\"https://example.org\")", $"one@{mailing.Domain}")]);
        var settled = await Ledger.SettledAsync(app.Api, await mailing.SendAsync());

        var evidence = await app.Api.GetAsync($"/api/activities/{settled["activity"]}/evidence/ledger");

        Assert.Contains("'=HYPERLINK", evidence.Text, StringComparison.Ordinal);
    }

    private static string Script(string field) => $"<script>alert('{field}')</script>";

    /// <summary>No element was made of it, and whoever reads sees it as it was written.</summary>
    private static void AssertText(string html, params string[] fields)
    {
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        var read = WebUtility.HtmlDecode(html);
        Assert.All(fields, field => Assert.Contains(Script(field), read, StringComparison.Ordinal));
    }

    private static async Task<ApiAnswer> MadeAsync(Task<ApiAnswer> sent)
    {
        var answer = await sent;
        Assert.True(answer.Status is HttpStatusCode.Created or HttpStatusCode.OK, answer.Text);
        return answer;
    }
}
