using ImpactTracker.Tests.Integration.Http;

namespace ImpactTracker.Tests.Browser.Awards;

public sealed class ViewerStories(PrincipalApp app, Chromium chromium) : IClassFixture<PrincipalApp>
{
    [Fact]
    public async Task A_viewer_is_offered_what_only_managers_may_do_or_can_post_a_form_past_the_page()
    {
        var manager = ("X-MS-CLIENT-PRINCIPAL", PrincipalApp.Principal("Manager"));
        using var award = new StringContent(Drafts.Award().ToString(), System.Text.Encoding.UTF8, "application/json");
        Assert.Equal(System.Net.HttpStatusCode.Created, (await app.Api.SendAsync(HttpMethod.Put, "/api/awards/seen-by-viewers", award, manager)).Status);
        using var draft = new StringContent(Drafts.Activity("seen-by-viewers").ToString(), System.Text.Encoding.UTF8, "application/json");
        var activity = (await app.Api.SendAsync(HttpMethod.Post, "/api/activities", draft, manager)).Json["id"];

        await using var viewer = await chromium.VisitAsync(app, new() { ExtraHTTPHeaders = new Dictionary<string, string> { ["X-MS-CLIENT-PRINCIPAL"] = PrincipalApp.Principal("Viewer") } });
        foreach (var path in (string[])["/awards/seen-by-viewers", "/awards/seen-by-viewers/activities", $"/activities/{activity}", $"/activities/{activity}/history", "/awards/seen-by-viewers/readiness"])
        {
            await viewer.OpenAsync(path);
            await Expect(viewer.Page.Locator("main button:not(.filter button), main a[href$='/edit'], main a[href^='/log'], main a[href^='/import']")).ToHaveCountAsync(0);
        }

        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["version"] = "1" });
        var refused = await app.Api.SendAsync(HttpMethod.Post, $"/activities/{activity}/withdraw", form, ("X-MS-CLIENT-PRINCIPAL", PrincipalApp.Principal("Viewer")));
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, refused.Status);
    }
}
