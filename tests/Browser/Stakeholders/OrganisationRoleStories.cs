using ImpactTracker.Tests.Integration.Http;

namespace ImpactTracker.Tests.Browser.Stakeholders;

public sealed class OrganisationRoleStories(PrincipalApp app, Chromium chromium) : IClassFixture<PrincipalApp>
{
    [Fact]
    public async Task A_viewer_may_not_read_of_an_organisation_or_is_shown_a_button_that_only_managers_may_press()
    {
        var id = Drafts.Id("body");
        using var body = new StringContent(Drafts.Organisation().ToString(), System.Text.Encoding.UTF8, "application/json");
        await app.Api.SendAsync(HttpMethod.Put, $"/api/organisations/{id}", body, ("X-MS-CLIENT-PRINCIPAL", PrincipalApp.Principal("Manager")));
        await using var viewer = await chromium.VisitAsync(app, new() { ExtraHTTPHeaders = new Dictionary<string, string> { ["X-MS-CLIENT-PRINCIPAL"] = PrincipalApp.Principal("Viewer") } });
        foreach (var path in (string[])["/organisations", $"/organisations/{id}"])
        {
            await viewer.OpenAsync(path);
            await Expect(viewer.Page.Locator("form[method=post], main .button, main a[href^='/stakeholders']")).ToHaveCountAsync(0);
        }

        Assert.Equal(403, (await viewer.Page.GotoAsync($"/organisations/{id}/edit"))!.Status);
    }
}
