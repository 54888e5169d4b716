using System.Net;

namespace ImpactTracker.Tests.Integration.Telemetry;

public sealed class ExportTests(CollectedApp app) : IClassFixture<CollectedApp>
{
    [Fact]
    public async Task A_collector_misses_what_was_done_or_learns_a_link_that_works_without_login()
    {
        var award = await app.AwardAsync();
        await app.LogAsync(Drafts.Activity(award));
        var report = await app.Api.PostAsync("/api/reports", $$"""{ "awards": ["{{award}}"], "template": "summary", "from": "2018-01-01", "to": "2019-12-31", "formats": ["json"] }""");
        await app.Api.UntilAsync($"/api/reports/{(string)report.Json["id"]!}", static one => (string?)one["state"] == "ready");
        var file = await app.Api.GetAsync($"/api/awards/{award}/activities/export?format=csv");
        var imported = await app.Api.SendAsync(HttpMethod.Post, $"/api/activities/import?award={award}", file.Bytes, "text/csv");
        Assert.Equal((HttpStatusCode.OK, 1), (imported.Status, (int?)imported.Json["unchanged"]));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Api.GetAsync("/unsubscribe/c2VjcmV0LXRva2Vu.c2lnbmF0dXJl")).Status);

        // What is left is sent when the app ends.
        await app.Stack.App.StopAsync();

        var (traces, measures) = (app.Received("/v1/traces"), app.Received("/v1/metrics"));
        Assert.Contains("impacttracker.report.compile", traces, StringComparison.Ordinal);
        Assert.Contains((string)report.Json["id"]!, traces, StringComparison.Ordinal);
        Assert.Contains("impacttracker.import", traces, StringComparison.Ordinal);
        Assert.Contains("ShowUnsubscribe", traces, StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0LXRva2Vu", traces, StringComparison.Ordinal);
        Assert.Contains("impacttracker.report.duration", measures, StringComparison.Ordinal);
        Assert.Contains("impacttracker.import.repairs", measures, StringComparison.Ordinal);
    }
}
