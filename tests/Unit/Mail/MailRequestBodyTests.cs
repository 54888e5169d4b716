using ImpactTracker.Mail;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Unit.Mail;

public sealed class MailRequestBodyTests
{
    private static readonly MailOptions Options = new() { From = "briefs@example.org", FromName = "Project", PostalAddress = "Road 1" };
    private static readonly MailContent Content = new("Subject – é", "Text", "<p>Text</p>");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100_000)]
    public async Task The_document_goes_out_as_it_is_and_the_length_is_told_beforehand(int bytes)
    {
        var document = new byte[bytes];
        new Random(bytes).NextBytes(document);

        using var body = MailRequest.Body(Options, Content, new MailDocument("brief.pdf", "application/pdf", BinaryData.FromBytes(document)), [Recipient()], null);
        var sent = await body.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal(sent.Length, body.Headers.ContentLength);
        Assert.Equal("application/json", body.Headers.ContentType?.ToString());
        var json = JObject.Parse(System.Text.Encoding.UTF8.GetString(sent));
        var attachment = Assert.Single(json["attachments"]!);
        Assert.Equal(document, Convert.FromBase64String((string)attachment["content"]!));
        Assert.Equal(("brief.pdf", "Subject – é"), ((string?)attachment["filename"], (string?)json["subject"]));
    }

    [Fact]
    public async Task Without_a_document_nothing_is_attached_and_a_hold_is_told()
    {
        var until = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

        using var body = MailRequest.Body(Options, Content, null, [Recipient()], new MailHold("aa", until));
        var json = JObject.Parse(await body.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Null(json["attachments"]);
        Assert.Equal(("aa", until.ToUnixTimeSeconds()), ((string?)json["batch_id"], (long)json["send_at"]!));
    }

    private static MailRecipient Recipient() => new("r@example.org", "Organisation", null, new Dictionary<string, string> { [MailArguments.Batch] = "b" });
}
