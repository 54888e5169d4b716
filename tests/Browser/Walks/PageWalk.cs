using System.Collections.Concurrent;
using ImpactTracker.Tests.Browser.Distributions;

namespace ImpactTracker.Tests.Browser.Walks;

/// <summary>Through every page there is, and those that say what went wrong: can everybody read it, on everything?</summary>
[Collection(nameof(WalkApp))]
public sealed class PageWalk(WalkApp app, Chromium chromium)
{
    private const int Windows = 2;

    [Fact]
    public async Task A_page_cannot_be_read_by_everybody_or_on_a_phone()
    {
        var samples = SampleAddresses.Of(await app.Records);
        string[] pages = [.. PageFunction.All.Where(static one => one.Method == "get" && !SampleAddresses.NoPages.ContainsKey(one.Name)).Select(static one => one.Name)];
        Assert.Empty(pages.Except(samples.Keys));

        var wrong = new ConcurrentBag<string>();
        var waiting = new ConcurrentQueue<string>(pages.SelectMany(page => samples[page]));
        await Task.WhenAll(Enumerable.Range(0, Windows).Select(async _ =>
        {
            await using var visitor = await chromium.VisitAsync(app, SendingApp.As("Manager"));
            while (waiting.TryDequeue(out var path))
            {
                await LookAsync(visitor, path, 200, wrong);
            }
        }));

        Assert.True(wrong.IsEmpty, string.Join('\n', wrong.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_page_that_says_what_went_wrong_cannot_be_read_by_everybody_or_on_a_phone()
    {
        var records = await app.Records;
        var wrong = new ConcurrentBag<string>();
        await using (var visitor = await chromium.VisitAsync(app, SendingApp.As("Manager")))
        {
            await LookAsync(visitor, "/nothing/is/here", 404, wrong);
            await LookAsync(visitor, $"/awards/{records.Award}x", 404, wrong);
            await LookAsync(visitor, "/lists?continuation=none", 400, wrong);
            await LookAsync(visitor, records.Shared.AbsoluteUri + "x", 404, wrong);
            await LookAsync(visitor, records.Over.AbsoluteUri, 410, wrong);
            await LookAsync(visitor, "/unsubscribe/x", 404, wrong);
            await PostAsync(visitor, "/awards/new", "", wrong);
            await PostAsync(visitor, $"/log?award={records.Award}", app.TokenOf(TimeSpan.FromHours(13)), wrong);
        }

        await using var viewer = await chromium.VisitAsync(app, SendingApp.As("Viewer"));
        await LookAsync(viewer, "/log", 403, wrong);
        await using var nobody = await chromium.VisitAsync(app);
        await LookAsync(nobody, "/", 401, wrong);
        Assert.True(wrong.IsEmpty, string.Join('\n', wrong.Order(StringComparer.Ordinal)));
    }

    private static async Task PostAsync(Visitor visitor, string path, string token, ConcurrentBag<string> wrong)
    {
        await visitor.OpenAsync(path);
        var answer = await visitor.Page.RunAndWaitForResponseAsync(
            () => visitor.Page.EvaluateAsync("token => { const field = document.querySelector('input[name=token]'); field.value = token || field.value; field.form.requestSubmit(); }", token),
            static response => response.Request.Method == "POST");
        await visitor.Page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await JudgeAsync(visitor.Page, "refused " + path, answer.Status, 400, wrong);
    }

    private static async Task LookAsync(Visitor visitor, string path, int status, ConcurrentBag<string> wrong) =>
        await JudgeAsync(visitor.Page, path, (await visitor.Page.GotoAsync(path))!.Status, status, wrong);

    private static async Task JudgeAsync(IPage page, string name, int status, int expected, ConcurrentBag<string> wrong)
    {
        if (status != expected)
        {
            wrong.Add($"{name} answered {status}: {await page.InnerTextAsync("body")}");
            return;
        }

        foreach (var sentence in (await page.EvaluateAsync<string[]>(Frame)).Concat(await Axe.FindAsync(page, "")))
        {
            wrong.Add($"{name}: {sentence}");
        }

        await page.SetViewportSizeAsync(375, 812);
        if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is > 375 and var width)
        {
            wrong.Add($"{name} is {width} wide on a phone of 375");
        }

        await page.SetViewportSizeAsync(1280, 900);
    }

    private const string Frame = """
        () => [
            document.querySelectorAll('h1').length === 1 ? '' : 'it has not one first heading',
            document.title.trim() ? '' : 'it has no title',
            document.documentElement.lang ? '' : 'it does not say its language',
            document.querySelector('main') ? '' : 'it has no main part',
        ].filter(sentence => sentence)
        """;
}
