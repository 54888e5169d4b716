using System.Net;
using ImpactTracker.Tests.Integration.Records;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Influences;

public sealed class InfluenceInputTests(AppFixture app)
{
    private readonly ApiClient api = app.Api;

    [Theory]
    [InlineData("impactTypes", "Improvements in survival, morbidity or quality of life", "well-being")]
    [InlineData("impactTypes", "Improvements in public well-being: quality of life or morbidity or survival", "well-being")]
    [InlineData("impactTypes", "Changed public attitudes on social issues", "attitudes")]
    [InlineData("impactTypes", "changed  public attitudes", "attitudes")]
    [InlineData("areas", "Government, Democracy Justice", "government")]
    [InlineData("areas", "Manufacturing, including Industrial Biotechology", "manufacturing")]
    [InlineData("areas", "Manufacturing, including Industrial Biotechnology", "manufacturing")]
    public async Task Labels_of_any_year_are_understood_in_lists_and_answered_as_codes(string field, string label, string code)
    {
        var made = await api.PostAsync("/api/influences", RecordMaking.Influence(await api.AwardAsync()).With(field, new JArray(label, code)));

        Assert.Equal([code], made.Json[field]!.Values<string>());
    }

    [Theory]
    [InlineData("type", "Participation in a advisory committee", "advisory-committee")]
    [InlineData("type", "Participation in a guidance/advisory committee", "advisory-committee")]
    [InlineData("type", "Contribution to a national consultation/review", "national-consultation")]
    [InlineData("geographicReach", "Multiple continents/international", "international")]
    [InlineData("geographicReach", "Local/Municipal/Regional", "local")]
    public async Task Labels_of_the_Gateway_to_Research_are_understood_too(string field, string label, string code) =>
        Assert.Equal(code, (string?)(await api.PostAsync("/api/influences", RecordMaking.Influence(await api.AwardAsync()).With(field, label))).Json[field]);

    [Theory]
    [InlineData("awards", "[]", "awards")]
    [InlineData("awards", "[\"NO\"]", "awards[0]")]
    [InlineData("awards", "[\"no-such-award\"]", "awards[0]")]
    [InlineData("title", "null", "title")]
    [InlineData("title", "\"two\\nlines\"", "title")]
    [InlineData("type", "null", "type")]
    [InlineData("type", "\"talk\"", "type")]
    [InlineData("firstYear", "null", "firstYear")]
    [InlineData("firstYear", "1989", "firstYear")]
    [InlineData("firstYear", "\"2018\"", "firstYear")]
    [InlineData("geographicReach", "null", "geographicReach")]
    [InlineData("geographicReach", "\"regional\"", "geographicReach")]
    [InlineData("areas", "[\"education\",\"space\"]", "areas[1]")]
    [InlineData("areas", "[null]", "areas[0]")]
    [InlineData("impactTypes", "[\"fame\"]", "impactTypes[0]")]
    [InlineData("impactTypes", "\"economic\"", "impactTypes")]
    [InlineData("url", "\"javascript:alert(1)\"", "url")]
    [InlineData("activities", "[\"not an id\"]", "activities[0]")]
    [InlineData("colour", "\"red\"", "colour")]
    public async Task Input_that_breaks_a_rule_is_refused_and_the_field_is_named(string field, string value, string named)
    {
        var award = await api.AwardAsync();

        var refused = await api.PostAsync("/api/influences", RecordMaking.Influence(award).With(field, JToken.Parse(value)));

        Assert.True(refused.Status == HttpStatusCode.BadRequest, refused.Text);
        Assert.NotEmpty(refused.ErrorsOf(named));
        Assert.Empty(await api.ItemsAsync($"/api/awards/{award}/influences"));
    }
}
