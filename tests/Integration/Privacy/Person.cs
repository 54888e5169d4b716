using ImpactTracker.Tests.Integration.Distributions;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Privacy;

/// <summary>A named person on a list with others, whose address and name nobody else in storage has.</summary>
internal sealed record Person(Mailing Mailing, string Id, string Name, string Address)
{
    public static async Task<Person> MakeAsync(AppFixture app, int others)
    {
        var mailing = await Mailing.PrepareAsync(app.Api, others);
        var (name, address) = ($"Zoë Q{AzuriteFixture.UniqueName()}", $"zoe.{AzuriteFixture.UniqueName()}@{mailing.Domain}");
        var csv = $"{Mailing.Headings.TrimEnd()},name,role\n{Mailing.Row("The person's organisation", address).TrimEnd()},{name},Economist\n";
        var imported = await app.Api.SendAsync(HttpMethod.Post, $"/api/stakeholders/import?list={mailing.Name}", System.Text.Encoding.UTF8.GetBytes(csv), "text/csv");
        Assert.Equal(1, (int?)imported.Json["created"]);
        var checkedNow = await app.Api.PostAsync("/api/suppressions/check", new { email = address });
        return new Person(mailing, (string)checkedNow.Json["stakeholder"]!, name, address);
    }

    /// <summary>Where address or name stand in storage.</summary>
    public async Task<IReadOnlyList<string>> TracesAsync(AppFixture app) =>
    [
        .. await StorageSearch.FindAsync(app.Stack.Storage.ConnectionString, Address),
        .. await StorageSearch.FindAsync(app.Stack.Storage.ConnectionString, Name),
    ];

    public Task<ApiAnswer> EraseAsync(AppFixture app) => app.Api.PostAsync($"/api/stakeholders/{Id}/erase", new { });

    /// <summary>An event of the provider about a message.</summary>
    public static JObject Event(string kind, JObject message, string address, string? reason = null) => new((JObject)message["customArgs"]!)
    {
        ["event"] = kind,
        ["timestamp"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
        ["email"] = address,
        ["reason"] = reason ?? "told by a test",
    };
}
