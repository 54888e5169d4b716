using System.Collections.Concurrent;
using System.Text;
using ImpactTracker.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace ImpactTracker.Tests.Integration.Telemetry;

/// <summary>An app that sends what it measures to a collector, which keeps it.</summary>
public sealed class CollectedApp : AppFixture, IAsyncLifetime
{
    private readonly ConcurrentQueue<(string Path, string Text)> received = new();
    private WebApplication? collector;

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Telemetry__OtlpEndpoint"] = collector!.Urls.First() };

    /// <summary>What came to a path; protobuf keeps texts as they are, so they can be looked for in it.</summary>
    public string Received(string path) => string.Concat(received.Where(one => one.Path == path).Select(static one => one.Text));

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        collector = builder.Build();
        collector.Run(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            received.Enqueue((http.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
            http.Response.ContentType = "application/x-protobuf";
        });
        await collector.StartAsync();
        await base.InitializeAsync();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await base.DisposeAsync();
        if (collector is not null)
        {
            await collector.DisposeAsync();
        }
    }
}
