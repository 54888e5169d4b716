using SendGrid;
using SendGrid.Helpers.Mail;

namespace ImpactTracker.Tests.Unit.Embedded.Mail;

public sealed class SendGridOptionsTests
{
    [Theory]
    [InlineData("eu", "https://api.eu.sendgrid.com")]
    [InlineData("global", "https://api.sendgrid.com")]
    public void The_region_chooses_the_host(string region, string host)
    {
        Assert.Equal(host, new SendGridClientOptions().SetDataResidency(region).Host);
    }

    [Fact]
    public void Without_a_region_the_host_is_the_global_one_and_the_version_v3()
    {
        var options = new SendGridClientOptions();

        Assert.Equal(("https://api.sendgrid.com", "v3", 0), (options.Host, options.Version, options.ReliabilitySettings.MaximumNumberOfRetries));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public void A_blank_key_or_region_is_refused(string? value)
    {
        Assert.Throws<ArgumentNullException>(() => new SendGridClientOptions { ApiKey = value! });
        Assert.Throws<ArgumentNullException>(() => new SendGridClient(value!));
        Assert.Throws<ArgumentNullException>(() => new SendGridClientOptions().SetDataResidency(value!));
    }

    [Fact]
    public void An_unknown_region_is_refused()
    {
        Assert.Throws<InvalidOperationException>(() => new SendGridClientOptions().SetDataResidency("mars"));
    }

    [Fact]
    public void The_key_becomes_the_authorization()
    {
        Assert.Equal("Bearer k", new SendGridClientOptions { ApiKey = "k" }.Auth.ToString());
    }

    [Fact]
    public void Addresses_are_equal_whatever_the_case_and_the_name()
    {
        Assert.Equal(new EmailAddress("a@example.org", "A"), new EmailAddress("A@EXAMPLE.org"));
        Assert.NotEqual(new EmailAddress("a@example.org"), new EmailAddress("b@example.org"));
    }
}
