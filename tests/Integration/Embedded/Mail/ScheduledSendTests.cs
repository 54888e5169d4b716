using System.Text.Json.Nodes;
using ImpactTracker.Tests.Integration.Embedded.Mail.Support;

namespace ImpactTracker.Tests.Integration.Embedded.Mail;

public sealed class ScheduledSendTests : IAsyncLifetime
{
    private const string Sends = "/v3/user/scheduled_sends";
    private RunningSink sink = null!;

    public async ValueTask InitializeAsync() => sink = await RunningSink.StartAsync();

    public ValueTask DisposeAsync() => sink.DisposeAsync();

    [Fact]
    public async Task What_is_held_under_a_cancelled_id_is_discarded_and_so_is_what_comes_later()
    {
        var (held, other) = (await NewAsync(), await NewAsync());
        await sink.AcceptedAsync(Request(held, "ann@example.org"));
        await sink.AcceptedAsync(Request(other, "bo@example.org"));

        var (status, body) = await CancelAsync(held);
        await sink.AcceptedAsync(Request(held, "cy@example.org"));

        Assert.Equal((201, held, "cancel"), (status, (string?)body!["batch_id"], (string?)body["status"]));
        Assert.Equal((0, 1, 0), (await sink.CountAsync("ann@example.org"), await sink.CountAsync("bo@example.org"), await sink.CountAsync("cy@example.org")));
        Assert.Equal("cancel", (string?)(await sink.GetAsync($"{Sends}/{held}")).AsArray().Single()!["status"]);
        Assert.Empty((await sink.GetAsync($"{Sends}/{other}")).AsArray());
    }

    [Fact]
    public async Task An_id_is_cancelled_once_and_can_be_given_back()
    {
        var id = await NewAsync();
        Assert.Equal(201, (await CancelAsync(id)).Status);
        Assert.Equal(400, (await CancelAsync(id)).Status);
        Assert.Equal(204, (await sink.CallAsync(HttpMethod.Delete, $"{Sends}/{id}")).Status);
        Assert.Equal(404, (await sink.CallAsync(HttpMethod.Delete, $"{Sends}/{id}")).Status);
        Assert.Empty((await sink.GetAsync($"{Sends}/{id}")).AsArray());
    }

    [Theory]
    [InlineData("""{"batch_id":"none","status":"cancel"}""")]
    [InlineData("""{"status":"cancel"}""")]
    [InlineData("""{"batch_id":"none","status":"stop"}""")]
    public async Task What_cannot_be_cancelled_is_refused(string body) => Assert.Equal(400, (await sink.CallAsync(HttpMethod.Post, Sends, body)).Status);

    private static JsonObject Request(string batch, string to)
    {
        var request = Requests.Valid(to);
        request["batch_id"] = batch;
        request["send_at"] = DateTimeOffset.UtcNow.AddMinutes(25).ToUnixTimeSeconds();
        return request;
    }

    private Task<(int Status, JsonNode? Body)> CancelAsync(string id) => sink.CallAsync(HttpMethod.Post, Sends, $$"""{"batch_id":"{{id}}","status":"cancel"}""");

    private async Task<string> NewAsync() => (string)(await sink.CallAsync(HttpMethod.Post, "/v3/mail/batch")).Body!["batch_id"]!;
}
