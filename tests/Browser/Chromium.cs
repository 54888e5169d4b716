using ImpactTracker.LocalRun;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Browser;

/// <summary>One Chromium for all stories; each opens windows of its own, which share nothing.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // Without these it talks to its maker at every start; as root it needs the third.
    private static readonly string[] Arguments = ["--disable-background-networking", "--disable-component-update", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"];

    private const int PatienceMs = 30_000;

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        // What is waited for comes at once on a quiet machine; on a busy one it may take its time.
        SetDefaultExpectTimeout(PatienceMs);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = await ChromiumInstall.EnsureAsync(static _ => { }), Args = Arguments });
    }

    /// <summary>A window of somebody who has not been here before.</summary>
    /// <param name="app">Where the pages are.</param>
    /// <param name="options">A phone's size, no script, headers of somebody else.</param>
    public async Task<Visitor> VisitAsync(AppFixture app, BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.BaseURL = app.Stack.AppUrl.AbsoluteUri;
        options.Locale ??= "en-GB";
        options.ViewportSize ??= new() { Width = 1280, Height = 900 };
        var context = await browser!.NewContextAsync(options);
        context.SetDefaultTimeout(PatienceMs);
        return await Visitor.OfAsync(context);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
