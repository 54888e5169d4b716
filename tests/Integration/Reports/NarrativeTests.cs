using System.Net;
using ImpactTracker.Tests.Integration.Records;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Reports;

public sealed class NarrativeTests(AppFixture app)
{
    private readonly ApiClient api = app.Api;

    [Fact]
    public async Task A_text_keeps_its_history_and_nobodys_change_is_lost()
    {
        var path = $"/api/awards/{await api.AwardAsync()}/narratives/key-findings";

        var first = await api.PutAsync(path, new { markdown = "One" });
        var blind = await api.PutAsync(path, new { markdown = "Two" });
        var second = await api.PutAsync(path, new { markdown = "Two" }, "\"1\"");
        var stale = await api.PutAsync(path, new { markdown = "Three" }, "\"1\"");

        Assert.Equal((HttpStatusCode.Created, (HttpStatusCode)428, HttpStatusCode.OK, HttpStatusCode.PreconditionFailed), (first.Status, blind.Status, second.Status, stale.Status));
        Assert.Equal("\"2\"", (await api.GetAsync(path)).Headers.ETag?.Tag);
        Assert.Equal(["1 One", "2 Two"], (await api.ItemsAsync(path + "/versions")).Select(static one => $"{one["version"]} {one["markdown"]}"));
    }

    [Theory]
    [InlineData("ref-summary", "*one* two -- three\n\n- four", 4, 100, "words")]
    [InlineData("ref-references", "1. a\n2. b\n3. c\n4. d\n5. e\n6. f\n7. g", 7, 6, "references")]
    [InlineData("ref-references", "a\nb\nc\nd\ne\nf\ng", 7, 6, "references")]
    [InlineData("ref-sources", "A person\n\nA paper", 2, 10, "sources")]
    public async Task What_a_funder_limits_is_counted_as_a_reader_sees_it(string section, string markdown, int count, int most, string unit)
    {
        var answer = (await api.PutAsync($"/api/awards/{await api.AwardAsync()}/narratives/{section}", new { markdown })).Json;

        Assert.Equal((count, most, unit, count > most), ((int)answer["count"]!, (int)answer["most"]!, (string?)answer["unit"], (bool)answer["overLimit"]!));
    }

    [Fact]
    public async Task A_text_of_no_section_or_award_is_refused()
    {
        var award = await api.AwardAsync();

        Assert.Contains("key-findings", Assert.Single((await api.PutAsync($"/api/awards/{award}/narratives/abstract", new { markdown = "x" })).ErrorsOf("section")), StringComparison.Ordinal);
        Assert.NotEmpty((await api.PutAsync($"/api/awards/{award}/narratives/key-findings", new { markdown = "\u0001" })).ErrorsOf("markdown"));
        Assert.Equal(HttpStatusCode.NotFound, (await api.PutAsync("/api/awards/no-such-award/narratives/key-findings", new { markdown = "x" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await api.GetAsync($"/api/awards/{award}/narratives/key-findings")).Status);
    }
}
