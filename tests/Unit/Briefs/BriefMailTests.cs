using ImpactTracker.Briefs;
using ImpactTracker.Mail;
using Microsoft.Extensions.Options;

namespace ImpactTracker.Tests.Unit.Briefs;

public sealed class BriefMailTests
{
    private static readonly Brief Brief = new()
    {
        Id = "0123456789abcdef-01234567890123456789012345678901",
        Awards = ["one"],
        Title = "Missions & places",
        Number = "24-03",
        Authors = ["A. Ó Briain", "B. Weiß"],
        Published = new DateOnly(2024, 6, 17),
        Summary = "First *paragraph*.",
        Url = "https://example.org/?a=b&c=d",
        Document = new BriefDocument("00", 1, "briefs/00.pdf"),
        Version = 1,
        CreatedAt = DateTimeOffset.UnixEpoch,
        CreatedBy = "somebody",
    };

    private readonly BriefMail mail = new(Options.Create(new MailOptions { FromName = "The <project>", PostalAddress = "Road 1, Town" }));

    [Fact]
    public void Both_parts_say_who_writes_why_and_how_to_end_it()
    {
        var content = mail.Compose(Brief, ["LEPs", "Cities"]);

        Assert.Equal("Missions & places", content.Subject);
        foreach (var part in (string[])[content.Text, System.Net.WebUtility.HtmlDecode(content.Html)])
        {
            Assert.Contains("The <project>, Road 1, Town", part, StringComparison.Ordinal);
            Assert.Contains("You receive this because your address is on our lists “LEPs”, “Cities”.", part, StringComparison.Ordinal);
            Assert.Contains(MailContent.UnsubscribeTag, part, StringComparison.Ordinal);
            Assert.Contains("By A. Ó Briain, B. Weiß. Published 17 June 2024.", part, StringComparison.Ordinal);
            Assert.Contains("https://example.org/?a=b&c=d", part, StringComparison.Ordinal);
            Assert.Contains("The brief is attached as a PDF.", part, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_recipient_sees_a_greeting_and_a_link_of_their_own_and_no_tags()
    {
        var recipient = new MailRecipient("a@example.org", "Smith & <Sons>", new Uri("https://example.org/unsubscribe/x.y"), new Dictionary<string, string>());

        var content = mail.Compose(Brief, ["LEPs"]).For(recipient);

        Assert.StartsWith("Dear Smith & <Sons>,\n\nFirst paragraph.", content.Text, StringComparison.Ordinal);
        Assert.Contains("<p>Dear Smith &amp; &lt;Sons&gt;,</p>", content.Html, StringComparison.Ordinal);
        Assert.All((string[])[content.Text, content.Html], static part =>
        {
            Assert.Contains("https://example.org/unsubscribe/x.y", part, StringComparison.Ordinal);
            Assert.DoesNotContain("-unsubscribe-url-", part, StringComparison.Ordinal);
            Assert.DoesNotContain("-greeting-", part, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Without_document_address_authors_or_date_nothing_is_said_of_them()
    {
        var content = mail.Compose(Brief with { Document = null, Url = null, Authors = [], Published = null, Number = null }, ["LEPs"]);

        Assert.All((string[])[content.Text, content.Html], static part =>
        {
            Assert.DoesNotContain("attached", part, StringComparison.Ordinal);
            Assert.DoesNotContain("online", part, StringComparison.Ordinal);
            Assert.DoesNotContain("By ", part, StringComparison.Ordinal);
            Assert.DoesNotContain("Published", part, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("Missions & places", "24-03", "24-03-Missions-places.pdf")]
    [InlineData("Über Größe", null, "Uber-Gro-e.pdf")]
    [InlineData("../../etc/passwd", null, "etc-passwd.pdf")]
    [InlineData("日本", null, "policy-brief.pdf")]
    [InlineData("\"; filename=\"x.exe", null, "filename-x-exe.pdf")]
    public void A_documents_name_is_letters_that_every_mail_program_can_show(string title, string? number, string name) =>
        Assert.Equal(name, BriefMail.DocumentName(Brief with { Title = title, Number = number }));

    [Fact]
    public void A_long_title_gives_a_name_of_at_most_84_characters() =>
        Assert.True(BriefMail.DocumentName(Brief with { Title = string.Concat(Enumerable.Repeat("long words ", 50)) }).Length <= 84);
}
