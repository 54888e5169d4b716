using ImpactTracker.Functions.Pages;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Functions.Pages.Frame;
using ImpactTracker.Mail;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ImpactTracker.Tests.Unit.Pages;

public sealed class PageFaultTests
{
    [Fact]
    public async Task A_page_that_cannot_be_rendered_answers_with_nothing_at_all()
    {
        var http = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().AddRazorComponents().Services.BuildServiceProvider() };
        using var body = new MemoryStream();
        http.Response.Body = body;
        var links = new SignedToken(Options.Create(new LinkOptions { SigningKey = Convert.ToBase64String(new byte[32]) }));
        var pages = new PageDesk(new FormTokens(links, TimeProvider.System), Options.Create(new MailOptions()));

        await pages.Show<BrokenPage, string>(http.Request, "").ExecuteAsync(http);

        Assert.Equal(500, http.Response.StatusCode);
        Assert.Contains("traceId", System.Text.Encoding.UTF8.GetString(body.ToArray()), StringComparison.Ordinal);
    }

    private sealed class BrokenPage : PageOf<string>
    {
        protected override void OnInitialized() => throw new InvalidOperationException("broken by a test");
    }
}
