using System.Text;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json;

namespace ImpactTracker.Tests.Integration.Http;

public sealed class FuzzTests(AppFixture app)
{
    private const int RequestsPerOperation = 60;

    public static TheoryData<string, string, string> Operations => new()
    {
        { "PUT", "/api/awards/{award}-fuzz", "application/json" },
        { "POST", "/api/activities", "application/json" },
        { "PUT", "/api/lists/{award}", "application/json" },
        { "PUT", "/api/organisations/{award}", "application/json" },
        { "POST", "/api/briefs", "application/json" },
        { "POST", "/api/briefs/{brief}/distributions", "application/json" },
        { "POST", "/api/reports", "application/json" },
        { "PUT", "/api/schedules/{award}", "application/json" },
        { "PUT", "/api/awards/{award}/narratives/key-findings", "application/json" },
        { "PUT", "/api/briefs/{brief}/document", "application/pdf" },
        { "POST", "/api/stakeholders", "application/json" },
        { "POST", "/api/stakeholders/import", "text/csv" },
        { "POST", "/api/stakeholders/import?organisationType=firm&subscriberType=corporate&lawfulBasis=consent&source=fair&reviewBy=2027-12-31", "text/vcard" },
        { "POST", "/api/mail-events", "application/json" },
        { "POST", "/unsubscribe/token", "application/x-www-form-urlencoded" },
    };

    /// <summary>The same seed sends the same requests; a failure tells the body.</summary>
    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Whatever_is_sent_the_fault_is_never_ours_and_is_explained(string method, string path, string mediaType)
    {
        var mutation = new Mutation(seed: 20181213);
        var award = await app.AwardAsync();
        var brief = (string)(await app.Api.PostAsync("/api/briefs", Drafts.Brief(award).ToString())).Json["id"]!;
        var body = Encoding.UTF8.GetBytes(Body(path, award));
        var address = path.Replace("{award}", award, StringComparison.Ordinal).Replace("{brief}", brief, StringComparison.Ordinal);
        for (var n = 0; n < RequestsPerOperation; n++)
        {
            var changed = body[0] == '{' && n % 3 > 0 ? Encoding.UTF8.GetBytes(mutation.OfJson(Body(path, award))) : mutation.OfBytes(body);
            var answer = await app.Api.SendAsync(new HttpMethod(method), address, changed, mediaType);

            Assert.True((int)answer.Status < 500, $"{answer.Status} {answer.Text} for {Encoding.UTF8.GetString(changed)}");
            if ((int)answer.Status >= 400 && answer.MediaType != "text/html")
            {
                Assert.Equal("application/problem+json", answer.MediaType);
                Assert.False(string.IsNullOrWhiteSpace((string?)answer.Json["title"]), answer.Text);
                Assert.Matches("^[0-9a-f]{32}$", (string?)answer.Json["traceId"]);
            }
        }
    }

    private static string Body(string path, string award) => path switch
    {
        "/api/awards/{award}-fuzz" => Drafts.Award().ToString(Formatting.None),
        "/api/activities" => Drafts.Activity(award).ToString(Formatting.None),
        "/api/lists/{award}" => Drafts.List().ToString(Formatting.None),
        "/api/organisations/{award}" => Drafts.Organisation().ToString(Formatting.None),
        "/api/briefs" => Drafts.Brief(award).ToString(Formatting.None),
        "/api/briefs/{brief}/distributions" => """{"lists":["no-such-list"],"sendAt":"2099-01-01T00:00:00Z","maxLatenessMinutes":60}""",
        "/api/reports" => $$"""{"awards":["{{award}}"],"template":"gtr","from":"2018-01-01","to":"2018-12-31","formats":["html"]}""",
        "/api/schedules/{award}" => $$"""{"awards":["{{award}}"],"template":"gtr","every":"year","formats":["html"],"shareWith":[]}""",
        "/api/awards/{award}/narratives/key-findings" => """{"markdown":"Regions *recover*."}""",
        "/api/briefs/{brief}/document" => "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n",
        "/api/stakeholders/import" => Stakeholders.ContactFile.Of(Stakeholders.ContactFile.Row(), Stakeholders.ContactFile.Row(), Stakeholders.ContactFile.Row()),
        "/api/stakeholders" => Drafts.Stakeholder("tees-valley-lep").ToString(Formatting.None),
        _ when path.StartsWith("/api/stakeholders/import?", StringComparison.Ordinal) => "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Jo Smith\r\nORG:Some firm;Unit\r\nitem1.EMAIL;PREF=1:jo@fuzz.example\r\nNOTE:One\\, two\r\n  three\r\nEND:VCARD\r\n",
        "/api/mail-events" => """[{"event":"delivered","timestamp":1544693400,"email":"a@x.example","sg_event_id":"1"}]""",
        _ => "List-Unsubscribe=One-Click",
    };
}
