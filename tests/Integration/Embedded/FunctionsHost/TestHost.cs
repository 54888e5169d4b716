using ImpactTracker.FunctionsHost;
using ImpactTracker.FunctionsHost.Hosting;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ImpactTracker.Tests.Integration.Embedded.FunctionsHost;

/// <summary>A real host on a free port that runs the given function classes.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    /// <summary>After this a wait has failed. Nothing waits this long in a run that passes.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly IHost host;

    private TestHost(IHost host, Probe probe, LogRecorder log)
    {
        this.host = host;
        Probe = probe;
        Log = log;
        Http = new HttpClient { BaseAddress = host.BoundAddress() };
    }

    public HttpClient Http { get; }

    public Probe Probe { get; }

    public LogRecorder Log { get; }

    public IServiceProvider Services => host.Services;

    public static async Task<TestHost> StartAsync(TestHostPlan plan)
    {
        var (host, probe, log) = Build(plan);
        try
        {
            await host.StartAsync();
        }
        catch
        {
            await DisposeAsync(host);
            throw;
        }

        return new TestHost(host, probe, log);
    }

    public static Task<TestHost> StartAsync(params Type[] functions) => StartAsync(new TestHostPlan { Functions = functions });

    public static (IHost Host, Probe Probe, LogRecorder Log) Build(TestHostPlan plan)
    {
        string[] args =
        [
            "--urls", "http://127.0.0.1:0",
            "--AzureFunctionsWebHost:hostid", plan.HostId,
            .. plan.Storage is null ? (string[])[] : ["--AzureWebJobsStorage", plan.Storage],
            .. plan.Settings.SelectMany(setting => (string[])[$"--{setting.Key}", setting.Value]),
        ];
        var probe = new Probe();
        var log = new LogRecorder();
        var builder = new FunctionsApplicationBuilder(args, new HostSetup
        {
            BaseDirectory = plan.BaseDirectory,
            FunctionTypes = plan.Functions,
            HostJson = plan.HostJson,
            Timing = plan.Timing,
        });
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddSingleton(probe);
        if (plan.Clock is { } clock)
        {
            builder.Services.AddSingleton(clock);
        }

        plan.Configure(builder);
        return (builder.Build(), probe, log);
    }

    public Task StopAsync() => host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await host.StopAsync();
        await DisposeAsync(host);
    }

    private static async ValueTask DisposeAsync(IHost host) => await ((IAsyncDisposable)host).DisposeAsync();
}
