using System.Text.Json.Nodes;
using ImpactTracker.Tests.Integration.Embedded.Mail.Support;

namespace ImpactTracker.Tests.Integration.Embedded.Mail;

/// <summary>
/// What was answered with 202 is on disk by then, so another start over the same folder, without the first having been
/// stopped, sees what a start after SIGKILL would see.
/// </summary>
public sealed class RestartTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mailsink-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Messages_are_there_again_when_the_first_run_never_ended_in_order()
    {
        await using var killed = await RunningSink.StartAsync(folder: folder);
        var id = await killed.AcceptedAsync(Requests.Valid("ann@example.org", "bo@example.org"));
        var before = await killed.GetAsync("/messages");

        await using var again = await RunningSink.StartAsync(folder: folder);
        var after = await again.GetAsync("/messages");
        var message = await again.GetAsync($"/messages/{id}.recvd-0.0");

        Assert.True(JsonNode.DeepEquals(before, after));
        Assert.Equal(("ann@example.org", "Hello"), ((string?)message["to"], (string?)message["text"]));
    }

    [Fact]
    public async Task A_file_that_was_being_written_is_not_taken_for_a_message()
    {
        await using (var first = await RunningSink.StartAsync(folder: folder))
        {
            await first.AcceptedAsync(Requests.Valid());
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "requests", "0-half.json.tmp"), "{\"requestId\":", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "requests", "0-broken.json"), "{\"requestId\":", TestContext.Current.CancellationToken);
        await using var again = await RunningSink.StartAsync(folder: folder);

        Assert.Equal(1, await again.CountAsync());
        Assert.Empty(Directory.GetFiles(Path.Combine(folder, "requests"), "*.tmp"));
    }

    [Fact]
    public async Task The_key_pair_and_batch_ids_outlive_a_restart()
    {
        JsonNode key;
        JsonNode batch;
        await using (var first = await RunningSink.StartAsync(folder: folder))
        {
            key = await first.GetAsync("/v3/user/webhooks/event/settings/signed");
            batch = (await first.CallAsync(HttpMethod.Post, "/v3/mail/batch")).Body!;
        }

        await using var again = await RunningSink.StartAsync(folder: folder);

        Assert.Equal((string?)key["public_key"], (string?)(await again.GetAsync("/v3/user/webhooks/event/settings/signed"))["public_key"]);
        Assert.Equal(200, (await again.CallAsync(HttpMethod.Get, $"/v3/mail/batch/{batch["batch_id"]}")).Status);
    }

    [Fact]
    public async Task Only_its_owner_may_read_the_private_key()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Unix permissions");
            return;
        }

        await using var sink = await RunningSink.StartAsync(folder: folder);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, "webhook-key.p8")));
    }

    [Fact]
    public async Task Events_that_were_not_taken_are_posted_after_a_restart()
    {
        string id;
        await using (var closed = await RecordingServer.StartAsync(503))
        {
            await using var first = await RunningSink.StartAsync(webhook: closed.Address, folder: folder);
            id = await first.AcceptedAsync(Requests.Valid("ann@example.org"));
            await closed.NextAsync();
        }

        await using var open = await RecordingServer.StartAsync(204);
        await using var again = await RunningSink.StartAsync(webhook: open.Address, folder: folder);
        var events = JsonNode.Parse((await open.NextAsync()).Body)!.AsArray();

        Assert.Equal(["processed", "delivered"], events.Select(one => (string?)one!["event"]));
        Assert.All(events, one => Assert.StartsWith(id + ".", (string?)one!["sg_message_id"], StringComparison.Ordinal));
    }
}
