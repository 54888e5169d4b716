using ImpactTracker.MailSink;

namespace ImpactTracker.Tests.Integration.Embedded.Mail;

public sealed class OptionsTests
{
    [Theory]
    [InlineData("--port", "7072", "--port")]
    [InlineData("--webhook", "not an address", "--webhook")]
    [InlineData("--webhook", "ftp://example.org", "--webhook")]
    public void An_option_that_cannot_be_used_is_named_at_once(string name, string value, string told)
    {
        var mistake = Assert.Throws<SinkOptionsException>(() => MailSinkApp.Create([name, value]));

        Assert.Contains(told, mistake.Message, StringComparison.Ordinal);
    }
}
