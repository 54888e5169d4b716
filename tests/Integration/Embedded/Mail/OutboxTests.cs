using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ImpactTracker.Tests.Integration.Embedded.Mail.Support;

namespace ImpactTracker.Tests.Integration.Embedded.Mail;

public sealed class OutboxTests
{
    [Fact]
    public async Task Each_recipient_counts_as_one_message_and_the_newest_comes_first()
    {
        await using var sink = await RunningSink.StartAsync();
        var first = await sink.AcceptedAsync(Requests.Valid("ann@example.org", "bo@example.org"));
        var second = await sink.AcceptedAsync(Requests.Valid("cy@example.org"));

        var list = await sink.GetAsync("/messages");

        Assert.Equal(3, (int)list["count"]!);
        Assert.Equal(["cy@example.org", "bo@example.org", "ann@example.org"], list["items"]!.AsArray().Select(item => (string?)item!["to"]));
        Assert.Equal([second, first, first], list["items"]!.AsArray().Select(item => (string?)item!["requestId"]));
    }

    [Fact]
    public async Task The_count_is_of_all_matches_even_when_only_some_are_shown()
    {
        await using var sink = await RunningSink.StartAsync();
        await sink.AcceptedAsync(Requests.Valid(Requests.Addresses(150)));

        var usual = await sink.GetAsync("/messages");
        var few = await sink.GetAsync("/messages?top=3");

        Assert.Equal((150, 100), ((int)usual["count"]!, usual["items"]!.AsArray().Count));
        Assert.Equal((150, 3), ((int)few["count"]!, few["items"]!.AsArray().Count));
    }

    [Fact]
    public async Task A_whole_address_finds_its_own_messages_only()
    {
        await using var sink = await RunningSink.StartAsync();
        await sink.AcceptedAsync(Requests.Valid("ann@example.org", "joann@example.org", "bo@example.net"));

        Assert.Equal(1, await sink.CountAsync("ANN@example.org"));
        Assert.Equal(2, await sink.CountAsync("example.org"));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("x")]
    [InlineData("100001")]
    public async Task A_top_that_is_no_number_is_a_bad_request(string top)
    {
        await using var sink = await RunningSink.StartAsync();

        Assert.Equal(400, (await sink.CallAsync(HttpMethod.Get, $"/messages?top={top}")).Status);
    }

    [Fact]
    public async Task A_message_is_kept_as_its_recipient_would_see_it()
    {
        await using var sink = await RunningSink.StartAsync();
        var request = Requests.Valid("ann@example.org", "bo@example.org");
        request["subject"] = "Brief for -name-";
        request["content"]![0]!["value"] = "Dear -name-, see -url-";
        request["content"]![1]!["value"] = "<p>Dear -name-</p>";
        request["custom_args"] = new JsonObject { ["b"] = "batch", ["d"] = "none" };
        request["personalizations"]![1]!["substitutions"] = new JsonObject { ["-name-"] = "-url-", ["-url-"] = "https://example.org" };
        request["personalizations"]![1]!["headers"] = new JsonObject { ["List-Unsubscribe"] = "<-url-/u>" };
        request["personalizations"]![1]!["custom_args"] = new JsonObject { ["d"] = "two" };
        await sink.AcceptedAsync(request);

        var item = (await sink.GetAsync("/messages?to=bo@example.org"))["items"]![0]!;
        var message = await sink.GetAsync($"/messages/{item["id"]}");

        // What was put in for one tag is text, even when it looks like another tag.
        Assert.Equal("Brief for -url-", (string?)item["subject"]);
        Assert.Equal("Dear -url-, see https://example.org", (string?)message["text"]);
        Assert.Equal("<p>Dear -url-</p>", (string?)message["html"]);
        Assert.Equal("<https://example.org/u>", (string?)message["headers"]!["List-Unsubscribe"]);
        Assert.Equal(("batch", "two"), ((string?)message["customArgs"]!["b"], (string?)message["customArgs"]!["d"]));
    }

    [Fact]
    public async Task The_same_attachment_is_kept_once_with_its_hash_and_can_be_downloaded()
    {
        await using var sink = await RunningSink.StartAsync();
        var bytes = RandomNumberGenerator.GetBytes(50_000);
        var request = Requests.Valid("ann@example.org");
        request["attachments"] = new JsonArray(new JsonObject { ["filename"] = "brief 7.pdf", ["type"] = "application/pdf", ["content"] = Convert.ToBase64String(bytes) });
        await sink.AcceptedAsync(request);
        await sink.AcceptedAsync(request);

        var id = (await sink.GetAsync("/messages"))["items"]![0]!["id"];
        var file = (await sink.GetAsync($"/messages/{id}"))["attachments"]![0]!;
        using var download = await sink.Http.GetAsync(new Uri($"/outbox/{id}/attachments/0", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(("brief 7.pdf", 50_000, Convert.ToHexStringLower(SHA256.HashData(bytes))), ((string?)file["name"], (int)file["size"]!, (string?)file["sha256"]));
        Assert.Equal(bytes, await download.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("attachment", download.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Single(Directory.GetFiles(Path.Combine(sink.Folder, "attachments")));
    }

    [Fact]
    public async Task A_deleted_outbox_is_empty_on_disk_as_well()
    {
        await using var sink = await RunningSink.StartAsync();
        var request = Requests.Valid(Requests.Addresses(5));
        request["attachments"] = new JsonArray(new JsonObject { ["filename"] = "a.txt", ["content"] = "aGk=" });
        await sink.AcceptedAsync(request);

        Assert.Equal(204, (await sink.CallAsync(HttpMethod.Delete, "/messages")).Status);

        Assert.Equal(0, await sink.CountAsync());
        Assert.Empty(Directory.GetFiles(Path.Combine(sink.Folder, "requests")));
        Assert.Empty(Directory.GetFiles(Path.Combine(sink.Folder, "attachments")));
    }

    [Fact]
    public async Task An_unknown_message_is_not_found()
    {
        await using var sink = await RunningSink.StartAsync();

        Assert.Equal(404, (await sink.CallAsync(HttpMethod.Get, "/messages/nothing.recvd-0.0")).Status);
    }

    [Fact]
    public async Task The_request_id_is_long_enough_and_safe_in_an_address()
    {
        await using var sink = await RunningSink.StartAsync();

        Assert.Matches("^[A-Za-z0-9_-]{22,}$", await sink.AcceptedAsync(Requests.Valid()));
    }
}
