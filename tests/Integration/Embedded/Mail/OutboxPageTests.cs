using System.Net;
using System.Text.Json.Nodes;
using ImpactTracker.Tests.Integration.Embedded.Mail.Support;

namespace ImpactTracker.Tests.Integration.Embedded.Mail;

public sealed class OutboxPageTests : IAsyncLifetime
{
    private const string Hostile = "<script>alert(1)</script>\"'&";

    private RunningSink sink = null!;

    public async ValueTask InitializeAsync() => sink = await RunningSink.StartAsync();

    public ValueTask DisposeAsync() => sink.DisposeAsync();

    [Fact]
    public async Task Nothing_that_a_message_says_is_taken_for_markup()
    {
        var request = Requests.Valid();
        request["subject"] = Hostile;
        request["from"]!["name"] = Hostile;
        request["personalizations"]![0]!["to"]![0]!["name"] = "<script>alert(1)</script>";
        request["content"]![0]!["value"] = Hostile;
        request["content"]![1]!["value"] = Hostile;
        request["headers"] = new JsonObject { ["X-<script>alert(1)</script>"] = Hostile };
        request["custom_args"] = new JsonObject { [Hostile] = Hostile };
        request["attachments"] = new JsonArray(new JsonObject { ["content"] = "aGk=", ["filename"] = "<script>alert(1)<\u200b.txt" });
        var id = await sink.AcceptedAsync(request);

        var list = await PageAsync("/");
        var found = await PageAsync("/?to=" + Uri.EscapeDataString(Hostile));
        var message = await PageAsync($"/outbox/{id}.recvd-0.0");

        Assert.All([list, found, message], page => Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#x27;&amp;", list, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#x27;&amp;", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_HTML_of_a_message_is_shown_where_it_can_run_and_load_nothing()
    {
        var request = Requests.Valid();
        request["content"]![1]!["value"] = "<!doctype html><html><head><title>x</title></head><body><script>alert(1)</script></body></html>";
        var id = await sink.AcceptedAsync(request);

        using var answer = await sink.Http.GetAsync(new Uri($"/outbox/{id}.recvd-0.0/html", UriKind.Relative), TestContext.Current.CancellationToken);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();

        Assert.StartsWith("sandbox ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("allow-scripts", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("allow-same-origin", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains($"<iframe src=\"/outbox/{id}.recvd-0.0/html\" sandbox=\"", await PageAsync($"/outbox/{id}.recvd-0.0"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_forbids_scripts_and_anything_from_elsewhere()
    {
        using var answer = await sink.Http.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.StartsWith("default-src 'none'; style-src 'self';", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("text/css", (await sink.Http.GetAsync(new Uri("/outbox.css", UriKind.Relative), TestContext.Current.CancellationToken)).Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task The_outbox_is_turned_over_fifty_at_a_time_and_keeps_the_search()
    {
        await sink.AcceptedAsync(Requests.Valid(Requests.Addresses(120)));

        var first = await PageAsync("/?to=example.org");
        var last = await PageAsync("/?to=example.org&page=3");

        Assert.Contains("reader120@example.org", first, StringComparison.Ordinal);
        Assert.Contains("to=example.org&amp;page=2", first, StringComparison.Ordinal);
        Assert.Contains("Page 3 of 3", last, StringComparison.Ordinal);
        Assert.Contains("reader1@example.org", last, StringComparison.Ordinal);
        Assert.DoesNotContain("reader21@example.org", last, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/?page=0")]
    [InlineData("/?page=99999999999")]
    [InlineData("/?page=x&to=%00")]
    public async Task Odd_addresses_of_the_outbox_are_answered_all_the_same(string path)
    {
        Assert.Contains("Outbox", await PageAsync(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/outbox/none.recvd-0.0")]
    [InlineData("/outbox/none.recvd-0.0/html")]
    [InlineData("/outbox/none/attachments/0")]
    [InlineData("/outbox/none/attachments/..")]
    public async Task A_message_that_is_not_there_is_not_found(string path)
    {
        using var answer = await sink.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private Task<string> PageAsync(string path) => sink.Http.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
}
