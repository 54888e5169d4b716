using ImpactTracker.Tests.Integration.Http;

namespace ImpactTracker.Tests.Browser.Home;

public sealed class HomeStories(PrincipalApp app, Chromium chromium) : IClassFixture<PrincipalApp>
{
    [Fact]
    public async Task A_newcomer_finds_no_way_to_begin()
    {
        await using var visitor = await As("Manager");
        await visitor.OpenAsync("/");
        await visitor.CheckAsync("overview-empty");

        await Expect(visitor.Page.GetByText("No award is here yet.")).ToBeVisibleAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Import records" }).ClickAsync();
        await Expect(visitor.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/import$"));
    }

    [Fact]
    public async Task A_page_with_nothing_on_it_is_a_dead_end()
    {
        await using var visitor = await As("Manager");
        foreach (var (path, next) in ((string, string)[])
        [
            ("/log", "Add an award"), ("/influences/new", "Add an award"), ("/briefs/new", "Add an award"), ("/reports/new", "Add an award"), ("/reports/schedules", "Add an award"),
            ("/stakeholders", "Import contacts"), ("/organisations", "Import contacts"), ("/lists", "New list"), ("/briefs", "Write a brief"), ("/reports", "New report"), ("/distributions", "Briefs"),
        ])
        {
            await visitor.OpenAsync(path);
            await visitor.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = next }).Last.ClickAsync();
            await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            Assert.NotEqual(path, new Uri(visitor.Page.Url).AbsolutePath);
        }

        await visitor.OpenAsync("/influences/new");
        await visitor.CheckAsync("influence-no-award");
    }

    [Fact]
    public async Task Somebody_who_is_not_signed_in_meets_a_wall_without_a_door()
    {
        await using var visitor = await chromium.VisitAsync(app);
        var answer = await visitor.Page.GotoAsync("/log?award=x");
        await visitor.PictureAsync("sign-in");

        Assert.Equal(401, answer!.Status);
        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in" })).ToHaveAttributeAsync("href", "/.auth/login/aad?post_login_redirect_uri=%2Flog");
        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Stakeholders" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_viewer_is_offered_what_they_may_not_do_or_a_funder_sees_records()
    {
        await using var viewer = await As("Viewer");
        await viewer.OpenAsync("/");
        await Expect(viewer.Page.GetByRole(AriaRole.Link, new() { Name = "Log an activity" })).ToHaveCountAsync(0);
        var refused = await viewer.Page.GotoAsync("/log");
        await viewer.PictureAsync("not-allowed");

        await using var funder = await As("Funder");
        await funder.OpenAsync("/");

        Assert.Equal(403, refused!.Status);
        await Expect(funder.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/reports$"));
        await Expect(funder.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task An_address_that_nothing_has_answers_with_a_blank_page()
    {
        await using var visitor = await As("Manager");
        var answer = await visitor.Page.GotoAsync("/awards/none/of/this");
        await visitor.PictureAsync("nothing-here");

        Assert.Equal(404, answer!.Status);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Go to the overview" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Overview");
    }

    private Task<Visitor> As(string role) => chromium.VisitAsync(app, new() { ExtraHTTPHeaders = new Dictionary<string, string> { ["X-MS-CLIENT-PRINCIPAL"] = PrincipalApp.Principal(role) } });
}
