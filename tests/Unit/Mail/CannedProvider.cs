using System.Net;
using System.Text;
using ImpactTracker.Mail;
using Microsoft.Extensions.Options;
using SendGrid;

namespace ImpactTracker.Tests.Unit.Mail;

/// <summary>A mail provider that answers as a test says, below the real client: what goes over the wire is what is counted.</summary>
internal sealed class CannedProvider(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    public static readonly DateTimeOffset Now = new(2024, 6, 17, 9, 0, 0, TimeSpan.Zero);

    public int Posts { get; private set; }

    public static CannedProvider Answering(HttpStatusCode status, string body = "", params (string Name, string Value)[] headers) => new((_, _) =>
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return Task.FromResult(response);
    });

    public static CannedProvider Failing(Exception failure) => new((_, _) => Task.FromException<HttpResponseMessage>(failure));

    public async Task<PostResult> PostAsync(int recipients = 3, int timeoutSeconds = 30)
    {
        using var http = new HttpClient(this, disposeHandler: false);
        var client = new SendGridClient(http, new SendGridClientOptions { ApiKey = "SG.test" });
        var options = Options.Create(new MailOptions { From = "briefs@example.org", FromName = "Project", PostalAddress = "Road 1", TimeoutSeconds = timeoutSeconds });
        var post = new MailPost(client, options, new Clock());
        var people = Enumerable.Range(0, recipients).Select(static i => new MailRecipient(
            $"r{i}@example.org", $"Organisation {i}", new Uri($"https://example.org/unsubscribe/{i}"), new Dictionary<string, string> { [MailArguments.Batch] = "b" }));
        return await post.PostAsync(new MailContent("Subject", "Text", "<p>Text</p>"), null, [.. people], CancellationToken.None);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Posts++;
        return answer(request, cancellationToken);
    }

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
