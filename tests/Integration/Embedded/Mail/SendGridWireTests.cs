using System.Net;
using System.Text;
using ImpactTracker.Tests.Integration.Embedded.Mail.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SendGrid;
using SendGrid.Extensions.DependencyInjection;
using SendGrid.Helpers.Errors.Model;
using SendGrid.Helpers.Mail;

namespace ImpactTracker.Tests.Integration.Embedded.Mail;

/// <summary>What the client puts on the wire, and what it makes of answers (sendgrid-csharp 9.29.3, BaseClient).</summary>
public sealed class SendGridWireTests
{
    [Fact]
    public async Task Mail_is_posted_with_the_documented_headers_and_exactly_this_body()
    {
        await using var server = await RecordingServer.StartAsync(202);
        var client = new SendGridClient("the-key", server.Address);
        var message = MailHelper.CreateSingleEmail(
            new EmailAddress("briefs@example.org", "Impact office"), new EmailAddress("ann@example.org"), "Brief", "Text", "<p>Text</p>");

        var response = await client.SendEmailAsync(message, TestContext.Current.CancellationToken);
        var sent = await server.NextAsync();

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal(("POST", "/v3/mail/send"), (sent.Method, sent.Target));
        Assert.Equal("Bearer the-key", sent.Headers.Authorization.ToString());
        Assert.Equal("application/json", sent.Headers.Accept.ToString());
        Assert.Equal("application/json", sent.Headers.ContentType.ToString());
        Assert.Equal("sendgrid/9.29.3 csharp", sent.Headers.UserAgent.ToString());
        Assert.Equal(
            """{"from":{"name":"Impact office","email":"briefs@example.org"},"personalizations":[{"to":[{"email":"ann@example.org"}],"subject":"Brief"}],"content":[{"type":"text/plain","value":"Text"},{"type":"text/html","value":"\u003cp\u003eText\u003c/p\u003e"}]}""",
            Encoding.UTF8.GetString(sent.Body));
    }

    [Fact]
    public async Task A_host_with_a_path_keeps_it_and_query_parameters_are_repeated_for_arrays()
    {
        await using var server = await RecordingServer.StartAsync(200);
        var client = new SendGridClient(new SendGridClientOptions { ApiKey = "k", Host = server.Address + "/proxy" });

        await client.RequestAsync(BaseClient.Method.GET, queryParams: """{"limit":5,"status":["a","b"]}""", urlPath: "logs", cancellationToken: TestContext.Current.CancellationToken);
        var sent = await server.NextAsync();

        Assert.Equal(("GET", "/proxy/v3/logs?limit=5&status=a&status=b"), (sent.Method, sent.Target));
        Assert.Empty(sent.Body);
    }

    [Fact]
    public async Task Headers_of_the_options_go_with_every_request()
    {
        await using var server = await RecordingServer.StartAsync(200);
        var client = new SendGridClient("k", server.Address, new Dictionary<string, string> { ["on-behalf-of"] = "sub" });

        await client.RequestAsync(BaseClient.Method.GET, urlPath: "scopes", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("sub", (await server.NextAsync()).Headers["on-behalf-of"].ToString());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(413)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task An_error_is_returned_and_not_thrown(int status)
    {
        await using var server = await RecordingServer.StartAsync((context, _) =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers["X-Message-Id"] = "abc";
            return context.Response.WriteAsync("""{"errors":[{"message":"m","field":"personalizations.3.to.0.email","help":null}]}""");
        });
        var client = new SendGridClient("k", server.Address);

        var response = await client.SendEmailAsync(new SendGridMessage(), TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.False(response.IsSuccessStatusCode);
        Assert.Equal("abc", response.DeserializeResponseHeaders()["X-Message-Id"]);
        var body = await response.DeserializeResponseBodyAsync();
        Assert.Equal("personalizations.3.to.0.email", (string)body["errors"][0]["field"]);
    }

    [Fact]
    public async Task An_empty_body_is_an_empty_dictionary()
    {
        await using var server = await RecordingServer.StartAsync(202);
        var response = await new SendGridClient("k", server.Address).SendEmailAsync(new SendGridMessage(), TestContext.Current.CancellationToken);

        Assert.Empty(await response.DeserializeResponseBodyAsync());
    }

    [Theory]
    [InlineData(400, typeof(BadRequestException))]
    [InlineData(401, typeof(UnauthorizedException))]
    [InlineData(403, typeof(ForbiddenException))]
    [InlineData(404, typeof(NotFoundException))]
    [InlineData(405, typeof(MethodNotAllowedException))]
    [InlineData(413, typeof(PayloadTooLargeException))]
    [InlineData(415, typeof(UnsupportedMediaTypeException))]
    [InlineData(418, typeof(RequestErrorException))]
    [InlineData(429, typeof(TooManyRequestsException))]
    [InlineData(500, typeof(ServerUnavailableException))]
    [InlineData(502, typeof(SendGridInternalException))]
    [InlineData(503, typeof(ServiceNotAvailableException))]
    public async Task An_error_is_thrown_when_that_was_asked_for(int status, Type type)
    {
        await using var server = await RecordingServer.StartAsync(status);
        using var http = new HttpClient();
        var client = new SendGridClient(http, "k", server.Address, httpErrorAsException: true);

        await Assert.ThrowsAsync(type, () => client.SendEmailAsync(new SendGridMessage(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_container_makes_a_client_over_the_factorys_http_client()
    {
        await using var server = await RecordingServer.StartAsync(202);
        var services = new ServiceCollection();
        services.AddSendGrid(options =>
        {
            options.ApiKey = "from-container";
            options.Host = server.Address;
        }).ConfigureHttpClient(http => http.Timeout = TimeSpan.FromSeconds(15));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<ISendGridClient>().SendEmailAsync(new SendGridMessage(), TestContext.Current.CancellationToken);

        Assert.Equal("Bearer from-container", (await server.NextAsync()).Headers.Authorization.ToString());
    }

    [Fact]
    public async Task MailSink_takes_what_the_client_sends()
    {
        await using var sink = await RunningSink.StartAsync();
        var client = new SendGridClient("k", sink.Address.ToString());
        var message = new SendGridMessage { From = new EmailAddress("briefs@example.org"), Subject = "Brief", PlainTextContent = "Dear -n-", HtmlContent = "<p>Dear -n-</p>" };
        for (var i = 0; i < 99; i++)
        {
            message.AddTo(new EmailAddress($"reader{i}@example.org"), i);
            message.AddCustomArg("d", $"delivery-{i}", i);
            message.AddSubstitution("-n-", $"Reader {i}", i);
        }

        message.AddAttachment("brief.pdf", "aGk=", "application/pdf");
        message.AddCategory("brief");
        message.SetClickTracking(false, false);
        message.SetOpenTracking(false);
        var response = await client.SendEmailAsync(message, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var id = response.Headers.GetValues("X-Message-Id").Single();
        Assert.Equal("<p>Dear Reader 98</p>", (string?)(await sink.GetAsync($"/messages/{id}.recvd-98.0"))["html"]);
        Assert.Equal(99, await sink.CountAsync());
    }
}
