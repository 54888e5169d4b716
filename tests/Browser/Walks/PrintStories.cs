using System.ComponentModel;
using System.Diagnostics;
using ImpactTracker.Tests.Browser.Distributions;
using ImpactTracker.Tests.Support;

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
        await using var visitor = await VisitAsync();
        foreach (var (path, figure) in Papers(await app.Records))
        {
            await visitor.OpenAsync(path);
            Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(Look));
            Assert.Contains(figure, await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
            Assert.Equal("%PDF"u8.ToArray(), (await visitor.Page.PdfAsync(new() { Format = "A4" }))[..4]);
        }
    }

    [Fact]
    public async Task The_words_on_the_paper_are_not_those_of_the_page()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "test-results", "pictures")).FullName;
        await using var visitor = await VisitAsync();
        foreach (var (path, figure) in Papers(await app.Records))
        {
            await visitor.OpenAsync(path);
            var file = Path.Combine(folder, $"printed-{path.Split('/')[1]}{(path.EndsWith("/activities", StringComparison.Ordinal) ? "-activities" : "")}.pdf");
            await visitor.Page.PdfAsync(new() { Format = "A4", Path = file });
            var words = await WordsAsync(file);

            Assert.Contains(figure, words, StringComparison.Ordinal);
            Assert.Contains(await visitor.Page.InnerTextAsync("h1"), words, StringComparison.Ordinal);
            Assert.DoesNotContain("Skip to content", words, StringComparison.Ordinal);
            Assert.DoesNotContain("Signed in as", words, StringComparison.Ordinal);
        }
    }

    // Printed from a dark screen.
    private async Task<Visitor> VisitAsync()
    {
        var visitor = await chromium.VisitAsync(app, SendingApp.As("Manager"));
        await visitor.Page.SetViewportSizeAsync(Paper, 900);
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        return visitor;
    }

    private static (string Path, string Figure)[] Papers(WalkRecords records) =>
    [
        ($"/awards/{records.Award}", "0 of 3 done"),
        ($"/awards/{records.Award}/activities", "One Bank research"),
        ($"/reports/{records.Issued}", "activities"),
        ($"/distributions/{records.Refused}", "3 in the audience = 0 left out + 0 suppressed + 3 to be mailed."),
    ];

    // Poppler reads what another program printed.
    private static async Task<string> WordsAsync(string file)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("pdftotext", [file, "-"]) { RedirectStandardOutput = true })!;
            return string.Join(' ', (await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
        catch (Win32Exception)
        {
            Assert.Skip("pdftotext is not on this machine.");
            throw;
        }
    }
}
