using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Tests.Integration.Embedded.Mail.Support;

/// <summary>A web server on a free port that records what it gets and answers as the test says.</summary>
public sealed class RecordingServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Channel<RecordedRequest> arrived = Channel.CreateUnbounded<RecordedRequest>();

    private RecordingServer(WebApplication app)
    {
        this.app = app;
    }

    public string Address => app.Urls.First();

    /// <param name="answer">Answers request number n, counted from 1.</param>
    public static async Task<RecordingServer> StartAsync(Func<HttpContext, int, Task> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new RecordingServer(app);
        var count = 0;
        app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            var headers = new HeaderDictionary(context.Request.Headers.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase));
            var target = context.Request.Path + context.Request.QueryString;
            var recorded = new RecordedRequest(context.Request.Method, target, headers, body.ToArray());
            await answer(context, Interlocked.Increment(ref count));
            await context.Response.CompleteAsync();
            server.arrived.Writer.TryWrite(recorded);
        });
        await app.StartAsync();
        return server;
    }

    public static Task<RecordingServer> StartAsync(int status) => StartAsync((context, _) =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    });

    /// <summary>The next request; fails the test when none comes within 20 seconds.</summary>
    public async Task<RecordedRequest> NextAsync() =>
        await arrived.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    public bool TryNext(out RecordedRequest? request) => arrived.Reader.TryRead(out request);

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
