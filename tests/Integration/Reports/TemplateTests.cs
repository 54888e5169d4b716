using System.IO.Compression;
using System.Net;
using ImpactTracker.Tests.Integration.Records;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Reports;

public sealed class TemplateTests(AppFixture app)
{
    private static readonly string[] Html = ["html"];
    private readonly ApiClient api = app.Api;

    [Fact]
    public async Task The_UKRI_report_asks_the_questions_in_their_order_with_present_labels_and_texts_between_award_and_records()
    {
        var award = await api.AwardAsync();
        await api.MakeAsync("/api/activities", ReportMaking.Full(award));
        await api.MakeAsync("/api/influences", RecordMaking.Influence(award));
        await api.WriteAsync(award, "key-findings", "Regions **recover** by making things.");
        await api.WriteAsync(award, "narrative-impact", "Two partnerships changed their plans.");

        var seen = await SeenAsync("ukri", award);

        string[] order =
        [
            "Award Reference", "ES/P003923/1", "Key findings", "recover", "Narrative impact", "Two partnerships changed their plans.", "Influence on Policy, Practice, Patients and the Public",
            "P1. Evidence in the industrial strategy", "Type of Influence", "Citation in other policy documents", "Engagement Activities", "1. One Bank research seminar", "Engagement",
            "Form of Engagement", "A talk or presentation", "Part of Official Scheme?", "Geographical Reach", "Primary Audience", "Professional Practitioners", "Audience Size", "11 - 50",
            "Year Took Place", "Results of Activity", "Most Significant Outcome", "Increase in requests for further information.", "Url", "Record", "Figures",
        ];
        Assert.Equal(order, InOrder(seen, order));
        Assert.DoesNotContain("Nil return", seen);
    }

    [Fact]
    public async Task An_award_without_records_is_a_nil_return_that_is_confirmed_by_its_reason()
    {
        var award = await api.AwardAsync();
        var open = await SeenAsync("ukri", award);
        await api.WriteAsync(award, "nil-return", "The award began last month.");
        var confirmed = await SeenAsync("ukri", award);

        Assert.Contains("Nothing is recorded for this period. The nil return is not confirmed.", open);
        Assert.Contains("The award began last month.", confirmed);
        Assert.Contains(confirmed, static line => line.StartsWith("Confirmed on ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_REF_case_study_has_its_header_and_five_sections_with_how_much_of_each_limit_is_used()
    {
        var award = await api.AwardAsync();
        await api.WriteAsync(award, "ref-summary", string.Join(' ', Enumerable.Repeat("word", 101)));
        await api.WriteAsync(award, "ref-unit", "17 Business and *Management* Studies");
        await api.WriteAsync(award, "ref-staff", "- A. Researcher, senior lecturer, 2012 to 2019\n- B. Researcher, fellow, 2016 to 2019");
        await api.WriteAsync(award, "ref-references", "1. One\n2. Two\n3. Three");

        var seen = await SeenAsync("ref", award);

        Assert.Contains("101 of at most 100 words.", seen);
        Assert.Contains("3 of at most 6 references.", seen);
        Assert.Contains("17 Business and Management Studies", seen);
        Assert.Contains(seen, static line => line.Contains("B. Researcher, fellow, 2016 to 2019", StringComparison.Ordinal));
        string[] headings = ["1. Summary of the impact", "2. Underpinning research", "3. References to the research", "4. Details of the impact", "5. Sources to corroborate the impact"];
        Assert.Equal(headings, InOrder(seen, headings));
        Assert.Equal(4, seen.Count(static line => line == "Not written."));
    }

    [Fact]
    public async Task The_Horizon_tables_part_dissemination_from_communication_and_a_final_report_leaves_out_what_is_not_over()
    {
        var award = await api.AwardAsync();
        await api.MakeAsync("/api/activities", ReportMaking.Full(award).With("title", "Held before the end"));
        await api.MakeAsync("/api/activities", RecordMaking.Activity(award).With("form", "press").With("title", "Told the papers").With("resultsAndImpact", new string('x', 498) + "🎓 and more"));
        await api.MakeAsync("/api/activities", RecordMaking.Activity(award).With("startDate", "2099-01-01").With("title", "Not over for long"));

        var seen = await SeenAsync("horizon", award);

        string[] order = ["Final report: delivered items only.", "Dissemination activities", "Held before the end", "Conferences", "Closing seminar", "Delivered", "Communication activities", "Told the papers", new string('x', 498) + "…", "Press release"];
        Assert.Equal(order, InOrder(seen, order));
        Assert.DoesNotContain("Not over for long", seen);
        Assert.DoesNotContain("Ongoing", seen);
    }

    [Fact]
    public async Task The_Horizon_workbook_has_the_tables_of_the_portal_and_imports_back_with_nothing_changed()
    {
        var award = await api.AwardAsync();
        await api.MakeAsync("/api/activities", ReportMaking.Full(award).With("title", "Held before the end"));
        await api.MakeAsync("/api/activities", RecordMaking.Activity(award).With("form", "press").With("title", "Told the papers"));

        var workbook = (await api.FileAsync(await api.ReportAsync("horizon", ["xlsx"], award), "xlsx")).Bytes;
        var import = await api.SendAsync(HttpMethod.Post, "/api/activities/import", workbook, "application/octet-stream");

        using var zip = new ZipArchive(new MemoryStream(workbook));
        var sheets = zip.Entries.Where(static part => part.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).Select(static part => new StreamReader(part.Open()).ReadToEnd()).ToArray();
        Assert.Contains(sheets, static sheet => sheet.Contains("Target audience reached", StringComparison.Ordinal) && sheet.Contains("Held before the end", StringComparison.Ordinal) && sheet.Contains("Conferences", StringComparison.Ordinal));
        Assert.Contains(sheets, static sheet => sheet.Contains("Channel", StringComparison.Ordinal) && sheet.Contains("Told the papers", StringComparison.Ordinal) && sheet.Contains("Press release", StringComparison.Ordinal));
        Assert.Equal("2 0 0 2 0", $"{import.Json["rowsRead"]} {import.Json["created"]} {import.Json["updated"]} {import.Json["unchanged"]} {import.Json["rejected"]}");
    }

    [Fact]
    public async Task The_summary_says_what_was_planned_done_reached_and_changed()
    {
        var award = await api.AwardAsync();
        await api.MakeAsync("/api/activities", ReportMaking.Full(award));

        var seen = await SeenAsync("summary", award);

        string[] headings = ["What was planned", "What was done", "Who was reached", "What changed"];
        Assert.Equal(headings, InOrder(seen, headings));
        Assert.Contains("2 promises of 3 activities; 1 of them kept, 1 of 3 activities done.", seen);
        Assert.Contains("40 people were counted at 1 activity; 0 activities have no count and add nothing. 1 organisation took part.", seen);
    }

    [Fact]
    public async Task Text_in_any_script_and_ten_thousand_words_come_through_whole()
    {
        var award = await api.AwardAsync();
        var words = string.Concat(Enumerable.Repeat("ab ", 9_990)) + "نتائج البحث 👩‍🔬 end.";
        await api.MakeAsync("/api/activities", ReportMaking.Full(award).With("title", "ندوة البحث 🎓").With("resultsAndImpact", words));

        foreach (var template in (string[])["ukri", "gtr"])
        {
            var seen = await SeenAsync(template, award);
            Assert.Contains("1. ندوة البحث 🎓", seen);
            Assert.Contains(words, seen);
        }
    }

    [Theory]
    [InlineData("{\"awards\":\"all\",\"template\":\"newsletter\"}", "template", "must be one of ukri, gtr, ref, horizon, summary")]
    [InlineData("{\"awards\":\"all\",\"formats\":[\"odt\"]}", "formats[0]", "html")]
    [InlineData("{\"awards\":\"some\"}", "awards", "\"all\"")]
    [InlineData("{\"awards\":\"all\",\"from\":\"2019-01-01\",\"to\":\"2018-12-31\"}", "to", "must not be before from (2019-01-01)")]
    public async Task A_request_that_cannot_be_met_is_told_what_can(string body, string field, string right)
    {
        var answer = await api.PostAsync("/api/reports", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(right, Assert.Single(answer.ErrorsOf(field)), StringComparison.Ordinal);
    }

    private async Task<string[]> SeenAsync(string template, string award) => ReportMaking.Seen((await api.FileAsync(await api.ReportAsync(template, Html, award), "html")).Text);

    /// <summary>As many of the wanted lines as come one after the other among those seen.</summary>
    private static string[] InOrder(string[] seen, string[] wanted)
    {
        var found = new List<string>();
        var at = 0;
        foreach (var line in wanted)
        {
            at = Array.IndexOf(seen, line, at);
            if (at < 0)
            {
                break;
            }

            found.Add(line);
            at++;
        }

        return [.. found];
    }
}
