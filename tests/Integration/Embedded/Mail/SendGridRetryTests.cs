using ImpactTracker.Tests.Integration.Embedded.Mail.Support;
using SendGrid;
using SendGrid.Helpers.Mail;
using SendGrid.Helpers.Reliability;

namespace ImpactTracker.Tests.Integration.Embedded.Mail;

/// <summary>The client's own repetitions (sendgrid-csharp 9.29.3, RetryDelegatingHandler): off unless asked for, never after 429.</summary>
public sealed class SendGridRetryTests
{
    private static readonly ReliabilitySettings Twice = new(2, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(1));

    [Theory]
    [InlineData(500, 3)]
    [InlineData(502, 3)]
    [InlineData(503, 3)]
    [InlineData(504, 3)]
    [InlineData(429, 1)]
    [InlineData(400, 1)]
    [InlineData(501, 1)]
    public async Task Only_passing_server_errors_are_repeated(int status, int requests)
    {
        await using var server = await RecordingServer.StartAsync(status);
        var client = new SendGridClient(new SendGridClientOptions { ApiKey = "k", Host = server.Address, ReliabilitySettings = Twice });

        var response = await client.SendEmailAsync(new SendGridMessage(), TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
        for (var i = 0; i < requests; i++)
        {
            await server.NextAsync();
        }

        Assert.False(server.TryNext(out _));
    }

    [Fact]
    public async Task Nothing_is_repeated_by_default()
    {
        await using var server = await RecordingServer.StartAsync(503);

        await new SendGridClient("k", server.Address).SendEmailAsync(new SendGridMessage(), TestContext.Current.CancellationToken);

        await server.NextAsync();
        Assert.False(server.TryNext(out _));
    }

    [Fact]
    public async Task A_broken_connection_is_repeated_when_asked_for_and_so_doubles_the_mail()
    {
        await using var sink = await RunningSink.StartAsync();
        await sink.PutAsync("/behaviour", """{"mode":"accept-then-drop","times":1}""");
        var client = new SendGridClient(new SendGridClientOptions { ApiKey = "k", Host = sink.Address.ToString(), ReliabilitySettings = Twice });
        var message = MailHelper.CreateSingleEmail(new("briefs@example.org"), new("ann@example.org"), "Brief", "Text", null);

        var response = await client.SendEmailAsync(message, TestContext.Current.CancellationToken);

        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal(2, await sink.CountAsync("ann@example.org"));
    }

    [Theory]
    [InlineData(6, 1, 10, 1)]
    [InlineData(-1, 1, 10, 1)]
    [InlineData(1, 1, 31, 1)]
    [InlineData(1, 11, 10, 1)]
    [InlineData(1, 1, 10, -1)]
    public void Settings_beyond_the_limits_are_refused(int retries, int minimum, int maximum, int delta)
    {
        Assert.ThrowsAny<ArgumentException>(() => new ReliabilitySettings(
            retries, TimeSpan.FromSeconds(minimum), TimeSpan.FromSeconds(maximum), TimeSpan.FromSeconds(delta)));
    }
}
