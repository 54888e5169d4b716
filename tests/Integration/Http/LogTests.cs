using System.Net;
using System.Text;
using ImpactTracker.Tests.Integration.Distributions;

namespace ImpactTracker.Tests.Integration.Http;

public sealed class LogTests(LoggedApp app) : IClassFixture<LoggedApp>
{
    [Fact]
    public async Task The_log_says_whom_a_brief_was_sent_to()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 3);
        var distribution = await mailing.SendAsync();
        await app.Api.UntilAsync($"/api/distributions/{distribution}", static one => (string?)one["state"] == "settled");
        // What is refused must not be told either.
        await app.Api.SendAsync(HttpMethod.Post, $"/api/stakeholders/import?list={mailing.Name}", Encoding.UTF8.GetBytes(Mailing.Headings + $"Somebody of {mailing.Name},Other,not-an-address@@{mailing.Domain},corporate,,,\n"), "text/csv");
        var refused = await app.Api.PutAsync($"/api/lists/{mailing.Name}", new { title = $"List of {mailing.Name}", owner = new { name = $"Jo of {mailing.Domain}" } });
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);

        var log = await LogAsync();

        Assert.Contains($"Measure impacttracker.distribution.balance = 3 distribution={distribution} part=accepted", log, StringComparison.Ordinal);
        Assert.Contains($"Measure impacttracker.distribution.unknown_age = 0 distribution={distribution}", log, StringComparison.Ordinal);
        Assert.DoesNotContain(mailing.Domain, log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Organisation 1 of", log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("[a-z0-9.]+@[a-z0-9.]+", log);
    }

    private async Task<string> LogAsync()
    {
        await using var file = new FileStream(app.Stack.AppLog, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var text = new StreamReader(file);
        return await text.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
