using System.Net;
using ImpactTracker.Tests.Integration.Records;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Vocabularies;

public sealed class VocabularyApiTests(AppFixture app)
{
    private static readonly string[] Targets = ["researchfish-2018", "researchfish-2019", "researchfish-2020", "researchfish-2021", "researchfish-2022", "gtr"];
    private static readonly JObject Lists = JObject.Parse(File.ReadAllText(Path.Combine(Repository.Root, "shared", "Vocabularies", "vocabulary.json")));

    public static TheoryData<string> Names => [.. Lists.Properties().Select(static list => list.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_list_gives_each_code_a_label_per_target(string name)
    {
        var answer = (await app.Api.GetAsync($"/api/vocabularies/{name}")).Json;

        Assert.Equal(name, (string?)answer["name"]);
        Assert.Equal(
            Lists[name]!.Select(static term => $"{term["code"]} {term["label"]} {(bool?)term["legacy"] ?? false}: {string.Join(", ", Targets.Select(target => $"{target} {term["labels"]?[target] ?? term["label"]}"))}"),
            answer["terms"]!.Select(static term => $"{term["code"]} {term["label"]} {(bool)term["legacy"]!}: {string.Join(", ", ((JObject)term["labels"]!).Properties().Select(static label => $"{label.Name} {label.Value}"))}"));
    }

    [Fact]
    public async Task Kinds_of_impact_keep_the_wording_of_their_year()
    {
        var terms = (await app.Api.GetAsync("/api/vocabularies/influenceImpactType")).Json["terms"]!;

        var labels = terms.Single(static term => (string?)term["code"] == "well-being")["labels"]!;

        Assert.Equal("Improvements in survival, morbidity or quality of life", (string?)labels["researchfish-2018"]);
        Assert.Equal("Improvements in public well-being: quality of life or morbidity or survival", (string?)labels["researchfish-2022"]);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("Form")]
    public async Task A_list_that_is_not_there_is_404(string name) => Assert.Equal(HttpStatusCode.NotFound, (await app.Api.GetAsync($"/api/vocabularies/{name}")).Status);

    [Fact]
    public async Task A_code_that_is_answered_is_understood_in_whatever_case_it_comes_back()
    {
        var made = await app.Api.PostAsync("/api/activities", RecordMaking.Activity(await app.Api.AwardAsync()).With("form", " a TALK or  presentation. ").With("primaryAudience", "Practitioners"));

        Assert.Equal(("talk", "practitioners"), ((string?)made.Json["form"], (string?)made.Json["primaryAudience"]));
    }
}
