using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Tests.Support.Passing;

/// <summary>Stands between a program and a server of HTTP and passes requests on and answers back, unless its <see cref="Passage"/> has other ideas.</summary>
public sealed class PassThrough : IAsyncDisposable
{
    private static readonly string[] NotPassedOn = ["Host", "Transfer-Encoding", "Connection"];

    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false });
    private readonly WebApplication app;
    private readonly Passage passage;
    private readonly string target;

    private PassThrough(WebApplication app, Uri target, Passage passage)
    {
        (this.app, this.passage) = (app, passage);
        this.target = target.GetLeftPart(UriPartial.Authority);
    }

    /// <summary>Where it listens, with the path of the target.</summary>
    public Uri Url { get; private set; } = null!;

    /// <summary>Starts it on a free port.</summary>
    public static async Task<PassThrough> StartAsync(Uri target, Passage passage)
    {
        ArgumentNullException.ThrowIfNull(target);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var through = new PassThrough(builder.Build(), target, passage);
        through.app.Run(through.PassAsync);
        await through.app.StartAsync();
        through.Url = new Uri(through.app.Urls.First() + target.AbsolutePath);
        return through;
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
        http.Dispose();
    }

    private async Task PassAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var request = new PassingRequest(
            context.Request.Method, context.Request.Path.ToUriComponent() + context.Request.QueryString, body.GetBuffer().AsMemory(0, (int)body.Length));
        if (!await passage.BeforeAsync(request, context.Response))
        {
            context.Abort();
            return;
        }

        if (context.Response.HasStarted)
        {
            return;
        }

        using var onward = Onward(context.Request, request);
        using var answer = await http.SendAsync(onward, CancellationToken.None);
        var bytes = await answer.Content.ReadAsByteArrayAsync(CancellationToken.None);
        if (!await passage.AfterAsync(request))
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var header in answer.Headers.Concat(answer.Content.Headers).Where(static header => !NotPassedOn.Contains(header.Key)))
        {
            context.Response.Headers[header.Key] = header.Value.ToArray();
        }

        await context.Response.Body.WriteAsync(bytes, CancellationToken.None);
    }

    private HttpRequestMessage Onward(HttpRequest from, PassingRequest request)
    {
        var onward = new HttpRequestMessage(new HttpMethod(request.Method), target + request.Path) { Content = new ReadOnlyMemoryContent(request.Body) };
        foreach (var header in from.Headers.Where(static header => !NotPassedOn.Contains(header.Key)))
        {
            if (!onward.Headers.TryAddWithoutValidation(header.Key, header.Value.ToArray()))
            {
                onward.Content.Headers.TryAddWithoutValidation(header.Key, header.Value.ToArray());
            }
        }

        return onward;
    }
}
