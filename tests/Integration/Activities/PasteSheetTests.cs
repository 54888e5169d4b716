using ImpactTracker.Tests.Integration.Records;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Activities;

public sealed class PasteSheetTests(AppFixture app)
{
    [Fact]
    public async Task The_sheet_has_the_forms_questions_in_its_order_and_its_present_labels()
    {
        var award = await app.Api.AwardAsync();
        await app.Api.MakeAsync("/api/activities", RecordMaking.Activity(award).With("title", "=1+1").With("endDate", "2019-01-02").With("partOfOfficialScheme", true)
            .With("schemeName", "Festival of Social Science").With("audienceSize", 40).With("otherAudiences", new JArray("media", "third-sector"))
            .With("resultsAndImpact", "Twelve firms asked.\nTwo bought.").With("mostSignificantOutcome", "more-information-requests").With("url", "https://example.org/"));
        await app.Api.MakeAsync("/api/activities", RecordMaking.Activity(award).With("form", "publication").With("geographicReach", "local").With("primaryAudience", "policymakers"));

        var rows = await SheetAsync(award);

        Assert.Equal(
            [
                "Engagement", "Form of Engagement", "Part of Official Scheme?", "Name of Official Scheme", "Geographical Reach", "Primary Audience", "Other Audience", "Audience Size",
                "Year Took Place", "Results of Activity", "Most Significant Outcome", "Url",
            ],
            rows[0]);
        Assert.Equal(
            [
                "'=1+1", "A talk or presentation", "Yes", "Festival of Social Science", "National", "Professional Practitioners", "Media (as a channel to the public), Third sector organisations", "11 - 50",
                "2018, 2019", "Twelve firms asked.\nTwo bought.", "Increase in requests for further information.", "https://example.org/",
            ],
            rows[1]);
        Assert.Equal(["One Bank research seminar", "A magazine, newsletter or online publication", "No", "", "Local", "Policymakers/politicians", "None", "", "2018", "", "", ""], rows[2]);
    }

    [Fact]
    public async Task What_was_withdrawn_is_left_out()
    {
        var award = await app.Api.AwardAsync();
        await app.Api.MakeAsync("/api/activities", RecordMaking.Activity(award).With("title", "Kept"));
        await app.Api.DeleteAsync("/api/activities/" + await app.Api.MakeAsync("/api/activities", RecordMaking.Activity(award).With("title", "Taken back")), "*");

        Assert.Equal(["Engagement", "Kept"], (await SheetAsync(award)).Select(static row => row[0]));
    }

    private async Task<List<string[]>> SheetAsync(string award) => ExportTests.Csv(await app.Api.GetAsync($"/api/awards/{award}/activities/export?format=researchfish"));
}
