using System.Net;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Distributions;

public sealed class SupersededTests(AppFixture app)
{
    [Fact]
    public async Task A_distribution_to_a_body_that_has_ended_says_nothing_of_it()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 2);
        var ended = (string)(await app.Api.GetAsync($"/api/lists/{mailing.Name}/members")).Json["items"]![0]!["organisation"]!;
        var put = await app.Api.PutAsync($"/api/organisations/{ended}", new { name = "A body that was", type = "local-enterprise-partnership", validTo = "2024-03-31" });
        Assert.True(put.Status is HttpStatusCode.OK or HttpStatusCode.Created, put.Text);

        var settled = await Ledger.SettledAsync(app.Api, await mailing.SendAsync());

        Assert.Equal([ended], settled["superseded"]!.Values<string>());
    }
}
