using ImpactTracker.Distributions;
using ImpactTracker.Mail;
using Microsoft.Extensions.Options;

namespace ImpactTracker.Tests.Unit.Distributions;

public sealed class MailLinksTests
{
    private readonly LinkClock clock = new();
    private readonly MailLinks links;

    public MailLinksTests()
    {
        var options = Options.Create(new LinkOptions { BaseUrl = "https://impact.example.org/", SigningKey = Convert.ToBase64String(new byte[32]), DocumentDays = 30 });
        links = new MailLinks(new SignedToken(options), options, clock);
    }

    [Fact]
    public void A_document_link_is_the_same_all_day_and_ends_with_its_last_day()
    {
        var morning = links.Document("briefs/00.pdf", "A-brief.pdf");
        clock.Now = clock.Now.AddHours(14);
        Assert.Equal(morning, links.Document("briefs/00.pdf", "A-brief.pdf"));
        Assert.StartsWith("https://impact.example.org/d/", morning.AbsoluteUri, StringComparison.Ordinal);
        var token = morning.Segments[^1];

        clock.Now = clock.Now.AddDays(30);
        Assert.Equal(new LinkedDocument("briefs/00.pdf", "A-brief.pdf", HasExpired: false), links.ReadDocument(token));
        clock.Now = clock.Now.AddDays(1);
        Assert.True(links.ReadDocument(token)!.HasExpired);
    }

    [Fact]
    public void A_token_for_one_purpose_does_not_serve_another()
    {
        var document = links.Document("briefs/00.pdf", "A-brief.pdf").Segments[^1];
        var unsubscribe = links.Unsubscribe("0123456789abcdef0123456789abcdef").Segments[^1];

        Assert.Null(links.ReadDocument(unsubscribe));
        Assert.Null(links.ReadUnsubscribe(document));
        Assert.Null(links.ReadUnsubscribe(links.NoUnsubscribe.Segments[^1]));
    }
}
