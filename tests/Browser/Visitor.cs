using System.Collections.Concurrent;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Browser;

/// <summary>
/// Somebody with a browser window. When it closes, it says what no visitor may see: a request to another site, something that the
/// Content-Security-Policy refused, an error of a script.
/// </summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> complaints = new();

    private Visitor(IBrowserContext context, IPage page) => (Context, Page) = (context, page);

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>What a real person sees as errors of fetched pages, such as the 400 of a form with a mistake, is no complaint.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    internal static async Task<Visitor> OfAsync(IBrowserContext context)
    {
        var visitor = new Visitor(context, await context.NewPageAsync());
        context.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { IsLoopback: false, Scheme: "http" or "https" })
            {
                visitor.complaints.Enqueue($"asked elsewhere: {request.Url}");
            }
        };
        context.WebError += (_, error) => visitor.complaints.Enqueue($"script error: {error.Error}");
        context.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                visitor.complaints.Enqueue($"console: {message.Text}");
            }
        };
        return visitor;
    }

    /// <summary>Opens a page and expects to be let in.</summary>
    public async Task OpenAsync(string path)
    {
        var answer = await Page.GotoAsync(path);
        Assert.True(answer!.Ok, $"{path} answered {answer.Status}: {await Page.InnerTextAsync("body")}");
    }

    /// <summary>Holds the page against WCAG 2.2 A and AA with axe, and keeps a picture of it among the test results.</summary>
    public async Task CheckAsync(string name)
    {
        await Axe.CheckAsync(Page, name);
        await PictureAsync(name);
    }

    /// <summary>Keeps a picture of the whole page, and one at a phone's width, among the test results.</summary>
    public async Task PictureAsync(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "test-results", "pictures")).FullName;
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        var size = Page.ViewportSize!;
        await Page.SetViewportSizeAsync(375, 812);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + "-phone.png"), FullPage = true });
        var width = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        await Page.SetViewportSizeAsync(size.Width, size.Height);
        Assert.True(width <= 375, $"{name} is {width} wide on a phone of 375: it scrolls sideways.");
    }

    public async ValueTask DisposeAsync()
    {
        await Context.CloseAsync();
        Assert.Empty(complaints);
    }
}
