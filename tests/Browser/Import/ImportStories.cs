using System.Text;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Browser.Import;

public sealed class ImportStories(AppFixture app, Chromium chromium)
{
    [Fact]
    public async Task A_file_is_stored_before_it_was_looked_through_or_importing_it_again_does_something_twice()
    {
        var award = await app.AwardAsync();
        var csv = ExportSheet.Own.Row("id", "", "title", "Brought along", "awards", "").Row("id", "", "title", "Refused", "awards", "", "form", "no such form").Csv();
        await using var visitor = await chromium.VisitAsync(app);
        var page = visitor.Page;
        await visitor.OpenAsync($"/import?award={award}");
        await visitor.PictureAsync("import");
        await ChooseAsync(page, "records.csv", csv);

        await Expect(page.GetByText("2 rows = 1 new + 0 updated + 0 unchanged + 0 counted for one more award + 1 rejected.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Rejected rows" })).ToContainTextAsync("no such form");
        await visitor.PictureAsync("import-review");
        Assert.Empty((await app.Api.GetAsync($"/api/awards/{award}/activities")).Json["items"]!);

        await page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).DblClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The records are stored");
        await Expect(page.GetByText("2 rows = 1 new")).ToBeVisibleAsync();
        await visitor.PictureAsync("import-done");
        Assert.Equal("Brought along", (string?)Assert.Single((await app.Api.GetAsync($"/api/awards/{award}/activities")).Json["items"]!)["title"]);

        await page.GoBackAsync();
        await visitor.OpenAsync($"/import?award={award}");
        await ChooseAsync(page, "records.csv", csv);
        await Expect(page.GetByText("2 rows = 0 new + 0 updated + 1 unchanged")).ToBeVisibleAsync();
        await Expect(page.GetByText("there is nothing to keep")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_file_of_a_wrong_kind_or_one_that_names_no_award_is_not_answered_with_what_would_be_right()
    {
        var award = await app.AwardAsync();
        await using var visitor = await chromium.VisitAsync(app);
        var page = visitor.Page;
        await visitor.OpenAsync("/import");
        await ChooseAsync(page, "song.csv", "la la la");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("File is none of the kinds that can be imported");
        await visitor.CheckAsync("import-wrong-kind");

        await visitor.OpenAsync("/import");
        await page.GetByRole(AriaRole.Button, new() { Name = "See what it holds" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("File is missing");

        await ChooseAsync(page, "records.csv", ExportSheet.Own.Row("id", "", "title", "Whose?", "awards", "").Csv());
        if (await page.GetByText("does not say which award").IsVisibleAsync())
        {
            await page.GetByLabel("Award", new() { Exact = true }).SelectOptionAsync(award);
            await page.GetByRole(AriaRole.Button, new() { Name = "See what it holds" }).ClickAsync();
            await Expect(page.GetByText("1 row = 1 new")).ToBeVisibleAsync();
        }
    }

    private static async Task ChooseAsync(IPage page, string name, string content)
    {
        await page.GetByLabel("File", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = Encoding.UTF8.GetBytes(content) });
        await page.GetByRole(AriaRole.Button, new() { Name = "See what it holds" }).ClickAsync();
    }
}
