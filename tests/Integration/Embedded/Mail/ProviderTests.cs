using System.Text.Json.Nodes;
using ImpactTracker.Tests.Integration.Embedded.Mail.Support;

namespace ImpactTracker.Tests.Integration.Embedded.Mail;

/// <summary>The few other routes of the provider that the product uses: logs and the erasure of recipients.</summary>
public sealed class ProviderTests : IAsyncLifetime
{
    private RunningSink sink = null!;

    public async ValueTask InitializeAsync() => sink = await RunningSink.StartAsync();

    public ValueTask DisposeAsync() => sink.DisposeAsync();

    [Fact]
    public async Task The_logs_prove_by_address_and_custom_arguments_what_was_accepted()
    {
        await sink.PutAsync("/events", """{"bounce":["bo@example.org"]}""");
        var request = Requests.Valid("ann@example.org", "bo@example.org");
        request["personalizations"]![1]!["custom_args"] = new JsonObject { ["a"] = "attempt-9" };
        var id = await sink.AcceptedAsync(request);

        var (status, found) = await sink.CallAsync(HttpMethod.Post, "/v3/logs", """{"query":"to_email = 'bo@example.org'","limit":10}""");
        var message = found!["messages"]!.AsArray().Single()!;
        var all = await sink.GetAsync($"/v3/logs/{message["sg_message_id"]}");

        Assert.Equal(200, status);
        Assert.Equal(
            ["sg_message_id", "to_email", "from_email", "subject", "status", "sg_message_id_created_at"],
            message.AsObject().Select(pair => pair.Key));
        Assert.StartsWith(id + ".", (string?)message["sg_message_id"], StringComparison.Ordinal);
        Assert.Equal(("briefs@example.org", "bounced"), ((string?)message["from_email"], (string?)message["status"]));
        Assert.Equal("attempt-9", (string?)all["custom_args"]!["a"]);
        Assert.Equal(["processed", "bounce"], all["events"]!.AsArray().Select(one => (string?)one!["event"]));
    }

    [Theory]
    [InlineData("to_email = 'ann@example.org' AND subject = 'Policy brief 7'", 1)]
    [InlineData("to_email = 'ann@example.org' AND subject = 'Another'", 0)]
    [InlineData("status IN ('delivered', 'bounced')", 2)]
    [InlineData("sg_message_id_created_at > TIMESTAMP \\\"2020-01-01T00:00:00Z\\\"", 2)]
    [InlineData("sg_message_id_created_at < TIMESTAMP \\\"2020-01-01T00:00:00Z\\\"", 0)]
    [InlineData("", 2)]
    public async Task Log_conditions_are_joined(string query, int count)
    {
        await sink.AcceptedAsync(Requests.Valid("ann@example.org", "bo@example.org"));

        var (_, found) = await sink.CallAsync(HttpMethod.Post, "/v3/logs", $$"""{"query":"{{query}}"}""");

        Assert.Equal(count, found!["messages"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("""{"query":"to_email LIKE 'x'"}""", "query")]
    [InlineData("""{"query":"to_email = 'x' AND "}""", "query")]
    [InlineData("""{"query":"to_email = 'x' subject = 'y'"}""", "query")]
    [InlineData("""{"query":"","limit":1001}""", "limit")]
    [InlineData("""{"query":"","limit":0}""", "limit")]
    public async Task A_log_query_that_cannot_be_read_is_refused(string json, string field)
    {
        var (status, body) = await sink.CallAsync(HttpMethod.Post, "/v3/logs", json);

        Assert.Equal((400, field), (status, (string?)body!["errors"]![0]!["field"]));
    }

    [Fact]
    public async Task A_message_that_is_not_in_the_logs_is_not_found()
    {
        Assert.Equal(404, (await sink.CallAsync(HttpMethod.Get, "/v3/logs/none.recvd-0.0")).Status);
    }

    [Fact]
    public async Task An_erased_address_is_gone_from_the_index_and_from_disk_and_the_others_stay()
    {
        var request = Requests.Valid("ann@example.org", "erase.me@example.org", "cy@example.org");
        request["personalizations"]![1]!["substitutions"] = new JsonObject { ["-name-"] = "Erasmus" };
        var id = await sink.AcceptedAsync(request);
        await sink.AcceptedAsync(Requests.Valid("erase.me@example.org"));

        var (status, body) = await sink.CallAsync(HttpMethod.Post, "/v3/recipients/erasejob", """{"emails":["Erase.Me@example.org"]}""");

        Assert.Equal(202, status);
        Assert.NotEmpty((string)body!["job_id"]!);
        Assert.Equal((2, 0), (await sink.CountAsync(), await sink.CountAsync("erase.me@example.org")));
        Assert.Equal("cy@example.org", (string?)(await sink.GetAsync($"/messages/{id}.recvd-2.0"))["to"]);
        var file = await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(sink.Folder, "requests")).Single(), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("erase.me", file, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Erasmus", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 400)]
    [InlineData(5000, 202)]
    [InlineData(5001, 400)]
    public async Task An_erasure_is_of_1_to_5000_addresses(int count, int status)
    {
        var emails = new JsonArray([.. Requests.Addresses(count).Select(address => (JsonNode)address)]);

        Assert.Equal(status, (await sink.CallAsync(HttpMethod.Post, "/v3/recipients/erasejob", new JsonObject { ["emails"] = emails }.ToJsonString())).Status);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[")]
    [InlineData("""{"emails":["nobody"]}""")]
    [InlineData("""{"emails":[null]}""")]
    public async Task An_erasure_of_nothing_is_a_bad_request(string json)
    {
        Assert.Equal(400, (await sink.CallAsync(HttpMethod.Post, "/v3/recipients/erasejob", json)).Status);
    }

    [Fact]
    public async Task A_route_that_does_not_exist_is_not_found()
    {
        Assert.Equal(404, (await sink.CallAsync(HttpMethod.Get, "/v3/marketing/contacts")).Status);
    }
}
