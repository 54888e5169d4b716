using System.Text.Json.Nodes;
using ImpactTracker.Tests.Integration.Embedded.Mail.Support;

namespace ImpactTracker.Tests.Integration.Embedded.Mail;

/// <summary>
/// What mail/send refuses. Sources: SendGrid's pages "Limitations" and "Errors" for mail/send, and its OpenAPI document.
/// </summary>
public sealed class SendRulesTests : IAsyncLifetime
{
    private RunningSink sink = null!;

    public async ValueTask InitializeAsync() => sink = await RunningSink.StartAsync();

    public ValueTask DisposeAsync() => sink.DisposeAsync();

    [Theory]
    [InlineData("from", null, "from")]
    [InlineData("from/email", "\"nobody\"", "from.email")]
    [InlineData("from/name", "\"Zo\u00eb\"", "from")]
    [InlineData("personalizations", null, "personalizations")]
    [InlineData("personalizations", "[]", "personalizations")]
    [InlineData("personalizations/0/to", null, "personalizations.0.to")]
    [InlineData("personalizations/0/to", "[]", "personalizations.0.to")]
    [InlineData("personalizations/0/to/0/email", "\"two@@example.org\"", "personalizations.0.to.0.email")]
    [InlineData("personalizations/0/to/0/email", "\"Ann <ann@example.org>\"", "personalizations.0.to.0.email")]
    [InlineData("personalizations/0/to/0/email", "\"ann@localhost\"", "personalizations.0.to.0.email")]
    [InlineData("personalizations/0/to/0/email", "7", "personalizations.0.to.0.email")]
    [InlineData("personalizations/0/to/0/name", "\"Smith, Jo\"", "personalizations.0.to.0.name")]
    [InlineData("personalizations/0/to/0/name", "\"Smith; Jo\"", "personalizations.0.to.0.name")]
    [InlineData("personalizations/0/to/0/name", "\"Jo\\r\\nBcc: x@example.org\"", "personalizations.0.to.0.name")]
    [InlineData("personalizations/0/cc", "[{\"email\":\"ann@EXAMPLE.org\"}]", "personalizations.0.cc.0.email")]
    [InlineData("personalizations/0/subject", "\"\"", "personalizations.0.subject")]
    [InlineData("personalizations/0/subjct", "\"x\"", "personalizations.0")]
    [InlineData("subject", null, "subject")]
    [InlineData("subject", "\"\"", "subject")]
    [InlineData("subject", "\"a\\nb\"", "subject")]
    [InlineData("content", null, "content")]
    [InlineData("content", "[]", "content")]
    [InlineData("content/0/value", "\"\"", "content.0.value")]
    [InlineData("content/1/type", "\"text/plain\"", "content.1.type")]
    [InlineData("content", "[{\"type\":\"text/html\",\"value\":\"a\"},{\"type\":\"text/plain\",\"value\":\"a\"}]", "content.1.type")]
    [InlineData("attachments", "[{\"content\":\"%%%\",\"filename\":\"a.pdf\"}]", "attachments.0.content")]
    [InlineData("attachments", "[{\"content\":\"aGk=\"}]", "attachments.0.filename")]
    [InlineData("attachments", "[{\"content\":\"aGk=\",\"filename\":\"a.pdf\",\"disposition\":\"shown\"}]", "attachments.0.disposition")]
    [InlineData("categories", "[\"a\",\"a\"]", "categories.1")]
    [InlineData("categories", "[\"caf\u00e9\"]", "categories.0")]
    [InlineData("custom_args", "{\"a\":1}", "custom_args")]
    [InlineData("custom_args", "{}", "custom_args")]
    [InlineData("send_at", "\"soon\"", "send_at")]
    [InlineData("batch_id", "\"0123456789abcdef\"", "batch_id")]
    [InlineData("ip_pool_name", "\"x\"", "ip_pool_name")]
    [InlineData("asm", "{\"group_id\":\"x\"}", "asm.group_id")]
    [InlineData("template_id", "\"\"", "template_id")]
    [InlineData("htmlContent", "\"x\"", null)]
    public async Task A_request_against_a_rule_is_refused_by_field(string path, string? json, string? field)
    {
        using var answer = await sink.SendAsync(Requests.With(path, json));

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains(field, await Answers.FieldsAsync(answer));
        Assert.Equal(0, await sink.CountAsync());
    }

    [Theory]
    [InlineData("x-sg-id")]
    [InlineData("X-SG-EID")]
    [InlineData("Received")]
    [InlineData("DKIM-Signature")]
    [InlineData("content-type")]
    [InlineData("Content-Transfer-Encoding")]
    [InlineData("TO")]
    [InlineData("from")]
    [InlineData("subject")]
    [InlineData("reply-to")]
    [InlineData("Cc")]
    [InlineData("bcc")]
    public async Task A_reserved_header_cannot_be_set_for_all_or_for_one(string name)
    {
        using var forAll = await sink.SendAsync(Requests.With($"headers/{name}", "\"x\""));
        using var forOne = await sink.SendAsync(Requests.With($"personalizations/0/headers/{name}", "\"x\""));

        Assert.Equal([$"headers.{name}"], await Answers.FieldsAsync(forAll));
        Assert.Equal([$"personalizations.0.headers.{name}"], await Answers.FieldsAsync(forOne));
    }

    [Fact]
    public async Task A_header_value_cannot_begin_another_header()
    {
        using var answer = await sink.SendAsync(Requests.With("headers/X-Brief", "\"7\\r\\nBcc: x@example.org\""));

        Assert.Equal(["headers.X-Brief"], await Answers.FieldsAsync(answer));
    }

    [Fact]
    public async Task One_click_unsubscribe_headers_are_taken()
    {
        var request = Requests.With("personalizations/0/headers/List-Unsubscribe", "\"<https://example.org/u/1>\"");
        request["headers"]!["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click";

        await sink.AcceptedAsync(request);
    }

    [Fact]
    public async Task An_address_may_stand_in_a_request_only_once_whatever_its_case()
    {
        using var answer = await sink.SendAsync(Requests.Valid("ann@example.org", "bo@example.org", "ANN@example.org"));

        var error = (await Answers.ErrorsAsync(answer)).Single()!;
        Assert.Equal("personalizations.2.to.0.email", (string?)error["field"]);
        Assert.StartsWith("Each unique email address in the personalizations array should only be included once", (string?)error["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thousand_personalizations_are_taken_and_one_more_is_not()
    {
        await sink.AcceptedAsync(Requests.Valid(Requests.Addresses(1000)));
        using var more = await sink.SendAsync(Requests.Valid(Requests.Addresses(1001)));

        Assert.Equal(["personalizations"], await Answers.FieldsAsync(more));
        Assert.Equal(1000, await sink.CountAsync());
    }

    [Fact]
    public async Task A_thousand_recipients_in_one_personalization_are_the_most()
    {
        var request = Requests.Valid();
        request["personalizations"]![0]!["bcc"] = new JsonArray([.. Requests.Addresses(1000).Select(address => (JsonNode)new JsonObject { ["email"] = address })]);

        using var answer = await sink.SendAsync(request);

        Assert.Equal(["personalizations"], await Answers.FieldsAsync(answer));
    }

    [Theory]
    [InlineData(10, 255, true)]
    [InlineData(11, 1, false)]
    [InlineData(1, 256, false)]
    public async Task Ten_categories_of_255_characters_are_the_most(int count, int length, bool accepted)
    {
        var request = Requests.Valid();
        request["categories"] = new JsonArray([.. Enumerable.Range(0, count).Select(number => (JsonNode)new string((char)('a' + number), length))]);

        using var answer = await sink.SendAsync(request);

        Assert.Equal(accepted ? 202 : 400, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData(9_900, 202)]
    [InlineData(10_001, 400)]
    public async Task Custom_arguments_of_all_recipients_together_stay_under_10000_bytes(int bytes, int status)
    {
        var request = Requests.Valid("ann@example.org", "bo@example.org");
        foreach (var one in request["personalizations"]!.AsArray())
        {
            one!["custom_args"] = new JsonObject { ["d"] = new string('x', bytes / 2) };
        }

        using var answer = await sink.SendAsync(request);

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData(9_900, 202)]
    [InlineData(10_001, 400)]
    public async Task Substitutions_of_each_recipient_stay_under_10000_bytes(int bytes, int status)
    {
        var request = Requests.Valid("ann@example.org", "bo@example.org");
        foreach (var one in request["personalizations"]!.AsArray())
        {
            one!["substitutions"] = new JsonObject { ["-x-"] = new string('x', bytes) };
        }

        using var answer = await sink.SendAsync(request);

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Substitutions_do_not_go_with_a_dynamic_template()
    {
        var request = Requests.With("template_id", "\"d-1\"");
        request["personalizations"]![0]!["substitutions"] = new JsonObject { ["-x-"] = "y" };

        using var answer = await sink.SendAsync(request);

        Assert.Equal(["personalizations.0.substitutions"], await Answers.FieldsAsync(answer));
    }

    [Fact]
    public async Task A_template_needs_neither_content_nor_subject()
    {
        var request = Requests.With("content", null);
        request.Remove("subject");
        request["template_id"] = "d-1";

        await sink.AcceptedAsync(request);
    }

    [Theory]
    [InlineData(71, 202)]
    [InlineData(73, 400)]
    public async Task Mail_is_scheduled_at_most_72_hours_ahead(int hours, int status)
    {
        var request = Requests.Valid();
        request["send_at"] = DateTimeOffset.UtcNow.AddHours(hours).ToUnixTimeSeconds();

        using var answer = await sink.SendAsync(request);

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_batch_id_that_was_given_out_is_known()
    {
        var (status, body) = await sink.CallAsync(HttpMethod.Post, "/v3/mail/batch");
        var request = Requests.Valid();
        request["batch_id"] = (string?)body!["batch_id"];

        Assert.Equal(201, status);
        await sink.AcceptedAsync(request);
    }

    [Fact]
    public async Task Every_bad_recipient_is_named_at_once()
    {
        using var answer = await sink.SendAsync(Requests.Valid("ann@example.org", "bad", "bo@example.org", "worse@"));

        Assert.Equal(["personalizations.1.to.0.email", "personalizations.3.to.0.email"], await Answers.FieldsAsync(answer));
    }

    [Fact]
    public async Task Sandbox_mode_answers_200_and_keeps_nothing()
    {
        using var answer = await sink.SendAsync(Requests.With("mail_settings", "{\"sandbox_mode\":{\"enable\":true}}"));

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal(0, await sink.CountAsync());
    }
}
