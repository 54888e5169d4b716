using ImpactTracker.Tests.Browser.Distributions;

namespace ImpactTracker.Tests.Browser.Walks;

/// <summary>What people take to a meeting on paper.</summary>
[Collection(nameof(WalkApp))]
public sealed class PrintStories(WalkApp app, Chromium chromium)
{
    // A4 without its margins, in CSS pixels.
    private const int Paper = 718;

    private const string Look = """
        () => [
            ...[...document.querySelectorAll('nav, header, footer, button, form, .button, iframe')].filter(one => one.getClientRects().length > 0).map(one => 'printed: ' + one.outerHTML.slice(0, 120)),
            ...[...document.querySelectorAll('table, .chart, .card')].filter(one => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1).map(one => 'cut off: ' + one.outerHTML.slice(0, 120)),
            ...[...document.querySelectorAll('main a, main h1, main td')].filter(one => one.getClientRects().length > 0 && Math.min(...getComputedStyle(one).color.match(/\d+/g).slice(0, 3).map(Number)) > 150).map(one => 'pale: ' + one.outerHTML.slice(0, 120)),
        ]
        """;

    [Fact]
    public async Task What_is_printed_has_buttons_or_lacks_figures()
    {
        var records = await app.Records;
        await using var visitor = await chromium.VisitAsync(app, SendingApp.As("Manager"));
        var page = visitor.Page;
        await page.SetViewportSizeAsync(Paper, 900);
        // Printed from a dark screen.
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        foreach (var (path, figure) in ((string, string)[])
        [
            ($"/awards/{records.Award}", "0 of 3 done"),
            ($"/awards/{records.Award}/activities", "A talk in Redcar and Cleveland"),
            ($"/reports/{records.Issued}", "activities"),
            ($"/distributions/{records.Refused}", "3 in the audience = 0 left out + 0 suppressed + 3 to be mailed."),
        ])
        {
            await visitor.OpenAsync(path);
            Assert.Empty(await page.EvaluateAsync<string[]>(Look));
            Assert.Contains(figure, await page.InnerTextAsync("main"), StringComparison.Ordinal);
            Assert.Equal("%PDF"u8.ToArray(), (await page.PdfAsync(new() { Format = "A4" }))[..4]);
        }
    }
}
