using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using ImpactTracker.Mail;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Tests.Integration.Mail;

/// <summary>The same rules over real connections, with the client that the app is given: what is posted must be posted once.</summary>
public sealed class MailPostConnectionTests
{
    [Fact]
    public async Task A_provider_that_nobody_listens_for_was_sent_nothing()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://{taken.LocalEndpoint}";
        taken.Stop();

        Assert.IsType<PostResult.NotSent>(await PostAsync(Post(address)));
    }

    [Fact]
    public async Task A_connection_that_breaks_is_unknown_and_the_post_is_not_repeated_even_on_a_connection_kept_alive()
    {
        await using var provider = await TinyProvider.StartAsync(static (context, number) =>
        {
            if (number == 1)
            {
                context.Response.StatusCode = 202;
                context.Response.Headers["X-Message-Id"] = "first";
                return Task.CompletedTask;
            }

            context.Abort();
            return Task.CompletedTask;
        });
        var post = Post(provider.Address);

        Assert.Equal(new PostResult.Accepted("first"), await PostAsync(post));
        Assert.IsType<PostResult.Unknown>(await PostAsync(post));
        Assert.Equal(2, provider.Posts);
    }

    [Fact]
    public async Task An_answer_that_is_cut_off_is_unknown()
    {
        await using var provider = await TinyProvider.StartAsync(static async (context, _) =>
        {
            context.Response.StatusCode = 400;
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("{\"errors\":[");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });

        Assert.IsType<PostResult.Unknown>(await PostAsync(Post(provider.Address)));
        Assert.Equal(1, provider.Posts);
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_is_unknown()
    {
        await using var provider = await TinyProvider.StartAsync(static (context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted));

        Assert.IsType<PostResult.Unknown>(await PostAsync(Post(provider.Address, timeoutSeconds: 1)));
        Assert.Equal(1, provider.Posts);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_server_error_is_unknown_and_the_client_does_not_try_again(int status)
    {
        await using var provider = await TinyProvider.StartAsync((context, _) =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });

        Assert.IsType<PostResult.Unknown>(await PostAsync(Post(provider.Address)));
        Assert.Equal(1, provider.Posts);
    }

    private static Task<PostResult> PostAsync(MailPost post) => post.PostAsync(
        new MailContent("Subject", "Text", "<p>Text</p>"), null,
        [new MailRecipient("one@example.org", "One", new Uri("https://example.org/u/1"), new Dictionary<string, string> { ["b"] = "1" })],
        CancellationToken.None);

    private static MailPost Post(string host, int timeoutSeconds = 30)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var settings = new Dictionary<string, string?>
        {
            ["Mail:Host"] = host,
            ["Mail:ApiKey"] = "SG.test",
            ["Mail:From"] = "briefs@example.org",
            ["Mail:FromName"] = "Project",
            ["Mail:PostalAddress"] = "Road 1",
            ["Mail:WebhookPublicKey"] = Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()),
            ["Mail:TimeoutSeconds"] = $"{timeoutSeconds}",
        };
        var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddMail(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        return services.BuildServiceProvider().GetRequiredService<MailPost>();
    }
}
