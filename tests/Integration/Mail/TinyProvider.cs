using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ImpactTracker.Tests.Integration.Mail;

/// <summary>A web server on a free port that meets each request as a test says, and counts them.</summary>
internal sealed class TinyProvider : IAsyncDisposable
{
    private readonly WebApplication server;
    private int posts;

    private TinyProvider(Func<HttpContext, int, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        server = builder.Build();
        server.Run(context => answer(context, Interlocked.Increment(ref posts)));
    }

    public int Posts => posts;

    public string Address => server.Urls.First();

    /// <param name="answer">Given the request and its number, from 1.</param>
    public static async Task<TinyProvider> StartAsync(Func<HttpContext, int, Task> answer)
    {
        var provider = new TinyProvider(answer);
        await provider.server.StartAsync();
        return provider;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
