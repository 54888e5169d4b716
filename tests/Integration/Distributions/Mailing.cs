using System.Globalization;
using System.Net;
using System.Text;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Distributions;

/// <summary>An award, a list and a brief of one test's own, whose addresses lie in a domain that nobody else uses.</summary>
internal sealed record Mailing(ApiClient Api, string Name, string Brief, IReadOnlyList<string> Addresses)
{
    private const string FirstTitle = "First brief";
    private static readonly string[] Authors = ["A. Author"];

    public const string Headings = "organisation,organisation_type,email,subscriber_type,lawful_basis,source,review_by\n";

    /// <summary>The brief's title, which is the subject of its mail.</summary>
    public string Title { get; init; } = FirstTitle;

    public string Domain => $"{Name}.example";

    /// <summary>Prepares a brief for so many recipients, each in an organisation of its own.</summary>
    public static async Task<Mailing> PrepareAsync(ApiClient api, int recipients)
    {
        var name = AzuriteFixture.UniqueName("m");
        Made(await api.PutAsync($"/api/awards/{name}", new
        {
            title = $"Award of {name}",
            funder = "ESRC",
            leadOrganisation = "University of Southampton",
            startDate = "2017-01-01",
            endDate = "2019-12-31",
        }));
        Made(await api.PutAsync($"/api/lists/{name}", new { title = $"List of {name}", owner = "Project manager", reviewBy = "2099-12-31" }));
        string[] addresses = [.. Enumerable.Range(1, recipients).Select(number => string.Create(CultureInfo.InvariantCulture, $"r{number}@{name}.example"))];
        var mailing = new Mailing(api, name, await BriefAsync(api, name, FirstTitle), addresses);
        await mailing.ImportAsync(addresses.Select((address, i) => Row(string.Create(CultureInfo.InvariantCulture, $"Organisation {i + 1} of {name}"), address)));
        return mailing;
    }

    /// <summary>A line of a contact file.</summary>
    public static string Row(string organisation, string address, string reviewBy = "2099-12-31") =>
        $"\"{organisation.Replace("\"", "\"\"", StringComparison.Ordinal)}\",Local Enterprise Partnership,{address},corporate,legitimate-interests,published mailbox,{reviewBy}\n";

    /// <summary>Puts contacts on the list.</summary>
    public async Task ImportAsync(IEnumerable<string> rows)
    {
        var csv = string.Concat(rows);
        if (csv.Length > 0)
        {
            var answer = await Api.SendAsync(HttpMethod.Post, $"/api/stakeholders/import?list={Name}", Encoding.UTF8.GetBytes(Headings + csv), "text/csv");
            Assert.Equal(0, (int?)Made(answer).Json["rejected"]);
        }
    }

    /// <summary>A mailing of another brief to the same list.</summary>
    public async Task<Mailing> AnotherBriefAsync(string title) => this with { Brief = await BriefAsync(Api, Name, title), Title = title };

    /// <summary>Asks to send it, now unless a moment is given, and answers with the distribution's id.</summary>
    public async Task<string> SendAsync(DateTimeOffset? sendAt = null) => (string)Made(await AskAsync(sendAt)).Json["id"]!;

    public Task<ApiAnswer> AskAsync(DateTimeOffset? sendAt = null) =>
        Api.PostAsync($"/api/briefs/{Brief}/distributions", new { lists = new[] { Name }, sendAt = sendAt?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) });

    private static async Task<string> BriefAsync(ApiClient api, string award, string title) =>
        (string)Made(await api.PostAsync("/api/briefs", new { awards = new[] { award }, title, authors = Authors, summary = $"What {title} found." })).Json["id"]!;

    private static ApiAnswer Made(ApiAnswer answer)
    {
        Assert.True(answer.Status is HttpStatusCode.Created or HttpStatusCode.OK, answer.Text);
        return answer;
    }
}
