using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Tests.Integration.Records;

/// <summary>
/// Stands between a writer and Table Storage and lets the writer die after so many requests: the last one is carried out, its answer never
/// arrives, and nothing comes after it.
/// </summary>
internal sealed class MortalStorage : IAsyncDisposable
{
    private static readonly string[] NotPassedOn = ["Host", "Transfer-Encoding", "Connection"];
    private readonly HttpClient http = new();
    private readonly CancellationTokenSource life = new();
    private readonly WebApplication app;
    private int left;

    private MortalStorage(WebApplication app, int requests)
    {
        (this.app, left) = (app, requests);
    }

    /// <summary>The life of the writer: cancelled after its last request.</summary>
    public CancellationToken Life => life.Token;

    /// <summary>The connection string for the writer.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <param name="connection">Of the storage behind.</param>
    /// <param name="tables">Its table endpoint, part of the connection string.</param>
    /// <param name="requests">So many are carried out.</param>
    public static async Task<MortalStorage> StartAsync(string connection, Uri tables, int requests)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var storage = new MortalStorage(builder.Build(), requests);
        storage.app.Run(context => storage.AnswerAsync(context, tables));
        await storage.app.StartAsync(TestContext.Current.CancellationToken);
        storage.ConnectionString = connection.Replace(tables.AbsoluteUri, storage.app.Urls.First() + tables.AbsolutePath, StringComparison.Ordinal);
        return storage;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        http.Dispose();
        life.Dispose();
    }

    private async Task AnswerAsync(HttpContext context, Uri tables)
    {
        var mine = Interlocked.Decrement(ref left);
        if (mine < 0)
        {
            context.Abort();
            return;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, CancellationToken.None);
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), tables.GetLeftPart(UriPartial.Authority) + context.Request.Path.ToUriComponent() + context.Request.QueryString);
        request.Content = new ByteArrayContent(body.ToArray());
        foreach (var header in context.Request.Headers.Where(static header => !NotPassedOn.Contains(header.Key)))
        {
            if (!request.Headers.TryAddWithoutValidation(header.Key, header.Value.ToArray()))
            {
                request.Content.Headers.TryAddWithoutValidation(header.Key, header.Value.ToArray());
            }
        }

        using var response = await http.SendAsync(request, CancellationToken.None);
        var answer = await response.Content.ReadAsByteArrayAsync(CancellationToken.None);
        if (mine == 0)
        {
            await life.CancelAsync();
            context.Abort();
            return;
        }

        context.Response.StatusCode = (int)response.StatusCode;
        foreach (var header in response.Headers.Concat(response.Content.Headers).Where(static header => !NotPassedOn.Contains(header.Key)))
        {
            context.Response.Headers[header.Key] = header.Value.ToArray();
        }

        await context.Response.Body.WriteAsync(answer, CancellationToken.None);
    }
}
