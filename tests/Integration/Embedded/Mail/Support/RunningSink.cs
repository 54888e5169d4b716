using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ImpactTracker.MailSink;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace ImpactTracker.Tests.Integration.Embedded.Mail.Support;

/// <summary>MailSink in this process, on a free port, over a folder of its own.</summary>
public sealed class RunningSink : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly bool ownsFolder;

    private RunningSink(WebApplication app, string folder, bool ownsFolder)
    {
        this.app = app;
        this.ownsFolder = ownsFolder;
        Folder = folder;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "test-key");
    }

    public string Folder { get; }

    public HttpClient Http { get; }

    public Uri Address => Http.BaseAddress!;

    /// <param name="webhook">Where events go; none: no events.</param>
    /// <param name="folder">A folder that outlives this; none: one that is deleted at the end.</param>
    /// <param name="key">The key that is expected; none: any.</param>
    public static async Task<RunningSink> StartAsync(string? webhook = null, string? folder = null, string? key = null)
    {
        var data = folder ?? Directory.CreateTempSubdirectory("mailsink-").FullName;
        string[] args =
        [
            "--urls", "http://127.0.0.1:0", "--data", data,
            .. webhook is null ? Array.Empty<string>() : ["--webhook", webhook],
            .. key is null ? Array.Empty<string>() : ["--key", key],
        ];
        var app = MailSinkApp.Create(args, LogLevel.Critical);
        await app.StartAsync();
        return new RunningSink(app, data, ownsFolder: folder is null);
    }

    public Task<HttpResponseMessage> SendAsync(JsonNode request) => SendAsync(request.ToJsonString());

    public Task<HttpResponseMessage> SendAsync(string json) =>
        Http.PostAsync(new Uri("/v3/mail/send", UriKind.Relative), new StringContent(json, Encoding.UTF8, "application/json"), Cancel);

    /// <summary>Sends what must be accepted.</summary>
    /// <returns>The request's id.</returns>
    public async Task<string> AcceptedAsync(JsonNode request)
    {
        using var answer = await SendAsync(request);
        Assert.Equal(202, (int)answer.StatusCode);
        return answer.Headers.GetValues("X-Message-Id").Single();
    }

    public async Task<JsonNode> GetAsync(string path) =>
        JsonNode.Parse(await Http.GetStringAsync(new Uri(path, UriKind.Relative), Cancel))!;

    public async Task<(int Status, JsonNode? Body)> CallAsync(HttpMethod method, string path, string? json = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await Http.SendAsync(request, Cancel);
        var body = await answer.Content.ReadAsStringAsync(Cancel);
        return ((int)answer.StatusCode, body.Length == 0 ? null : JsonNode.Parse(body));
    }

    public async Task PutAsync(string path, string json) =>
        Assert.Equal(200, (await CallAsync(HttpMethod.Put, path, json)).Status);

    public async Task<int> CountAsync(string? to = null) =>
        (int)(await GetAsync(to is null ? "/messages?top=0" : $"/messages?top=0&to={Uri.EscapeDataString(to)}"))["count"]!;

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        if (ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
