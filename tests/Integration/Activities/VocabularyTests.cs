using System.Net;
using ImpactTracker.Tests.Support;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.Tests.Integration.Activities;

public sealed class VocabularyTests(AppFixture app)
{
    [Theory]
    [InlineData("form")]
    [InlineData("geographicReach")]
    [InlineData("audience")]
    [InlineData("audienceSizeBand")]
    [InlineData("mostSignificantOutcome")]
    public async Task A_list_of_the_question_set_is_served_in_its_order(string name)
    {
        var answer = await app.Api.GetAsync($"/api/vocabularies/{name}");

        Assert.Equal((HttpStatusCode.OK, name), (answer.Status, (string?)answer.Json["name"]));
        Assert.Equal(Vocabulary.Find(name)!.Terms.Select(static term => (term.Code, term.Label, term.Legacy)), answer.Json["terms"]!.Select(static term => ((string)term["code"]!, (string)term["label"]!, (bool)term["legacy"]!)));
    }

    [Fact]
    public async Task An_unknown_list_is_missing() => Assert.Equal(HttpStatusCode.NotFound, (await app.Api.GetAsync("/api/vocabularies/colours")).Status);
}
