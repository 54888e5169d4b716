using System.Net;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Http;

public sealed class AnyVersionTests(AppFixture app)
{
    // RFC 9110, 13.1.1: "*" is false where there is no current representation.
    [Theory]
    [InlineData("awards")]
    [InlineData("lists")]
    [InlineData("organisations")]
    [InlineData("schedules")]
    public async Task If_Match_with_a_star_makes_a_record_that_is_not_there_or_refuses_one_that_is(string kind)
    {
        object draft = kind switch
        {
            "awards" => Drafts.Award(),
            "lists" => Drafts.List(),
            "organisations" => Drafts.Organisation().With("successors", null).With("validTo", null),
            _ => new { awards = new[] { await app.AwardAsync() }, template = "summary", every = "month" },
        };
        var path = $"/api/{kind}/{Drafts.Id("star")}";

        var refused = await app.Api.PutAsync(path, draft, "*");
        Assert.Equal((HttpStatusCode.PreconditionFailed, HttpStatusCode.NotFound), (refused.Status, (await app.Api.GetAsync(path)).Status));

        Assert.Equal(HttpStatusCode.Created, (await app.Api.PutAsync(path, draft)).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.Api.PutAsync(path, draft, "*")).Status);
    }
}
