using System.Text.RegularExpressions;
using ImpactTracker.Tests.Integration.Distributions;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Browser.Walks;

/// <summary>The two jobs that people do most, without a mouse.</summary>
public sealed class KeyboardStories(AppFixture app, Chromium chromium)
{
    private const int MostSteps = 90;

    // Where the keyboard is, whether that can be seen, and whether it is what is looked for.
    private const string Look = """
        wanted => {
            const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();
            return one === document.body ? 'nowhere'
                : style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2 || box.width === 0 || box.bottom < 0 || box.top > innerHeight ? `unseen: ${style.outline} ${box.top} ${one.matches(':focus')} ${one.matches(':focus-within')} ${one.outerHTML.slice(0, 200)}`
                : one.matches(wanted) ? 'there' : 'elsewhere';
        }
        """;

    [Fact]
    public async Task An_activity_cannot_be_logged_by_keyboard_alone()
    {
        var award = await app.AwardAsync();
        await using var visitor = await chromium.VisitAsync(app);
        var (page, keys) = (visitor.Page, visitor.Page.Keyboard);
        await visitor.OpenAsync($"/log?award={award}");

        // Past the navigation, and the mistakes are where the reader is taken.
        await ToAsync(page, ".skip");
        await keys.PressAsync("Enter");
        await Expect(page.Locator("#main")).ToBeFocusedAsync();
        await ToAsync(page, "#f-title");
        await keys.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await ToAsync(page, ".errors a[href='#f-title']");
        await keys.PressAsync("Enter");
        await Expect(page.Locator("#f-title")).ToBeFocusedAsync();

        await keys.TypeAsync("Logged without a mouse");
        await ToAsync(page, "#f-primaryAudience");
        await keys.TypeAsync("Pol");
        await ToAsync(page, "summary");
        await keys.PressAsync("Enter");
        await ToAsync(page, "input[name=otherAudiences]");
        await keys.PressAsync("Space");
        await ToAsync(page, "#f-schemeName");
        await keys.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("logged");
        var stored = Assert.Single((await app.Api.GetAsync($"/api/awards/{award}/activities")).Json["items"]!);
        Assert.Equal(("Logged without a mouse", "policymakers", 1), ((string?)stored["title"], (string?)stored["primaryAudience"], stored["otherAudiences"]!.Count()));
    }

    [Fact]
    public async Task A_brief_cannot_be_sent_by_keyboard_alone()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 1);
        await using var visitor = await chromium.VisitAsync(app);
        var (page, keys) = (visitor.Page, visitor.Page.Keyboard);
        await visitor.OpenAsync($"/briefs/{mailing.Brief}");
        await ToAsync(page, "a[href$='/send']");
        await keys.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/send$"));
        await ToAsync(page, $"input[name=lists][value={mailing.Name}]");
        await keys.PressAsync("Space");
        await ToAsync(page, "input[name=when]");
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("ArrowUp");
        await ToAsync(page, ".send button");
        await keys.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Regex("/send/check"));
        await ToAsync(page, ".send button");
        await keys.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("asked for");
        await Expect(page).ToHaveURLAsync(new Regex("/distributions/"));
        await Ledger.SettledAsync(app.Api, new Uri(page.Url).Segments[^1]);
        Assert.Equal(1, await app.Sink.CountAsync(mailing.Domain));
    }

    // Where the Tab key leads, each place seen.
    private static async Task ToAsync(IPage page, string wanted)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            var seen = await page.EvaluateAsync<string>(Look, wanted);
            Assert.DoesNotContain("unseen", seen, StringComparison.Ordinal);
            if (seen == "there")
            {
                return;
            }
        }

        Assert.Fail($"The Tab key does not lead to {wanted}.");
    }
}
