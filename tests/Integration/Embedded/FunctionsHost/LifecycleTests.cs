using ImpactTracker.FunctionsHost.Hosting;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ImpactTracker.Tests.Integration.Embedded.FunctionsHost;

// Rules: Microsoft.Extensions.Hosting, ConsoleLifetime and Host; the worker stands on both.
public sealed class LifecycleTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hosted_services_of_the_app_start_before_the_host_listens_and_stop_after_it_has_stopped()
    {
        var witness = new Witness();
        var host = await TestHost.StartAsync(new TestHostPlan
        {
            Functions = [typeof(HttpSamples)],
            Configure = builder =>
            {
                builder.ConfigureFunctionsWebApplication();
                builder.Services.AddSingleton<IHostedService>(services =>
                {
                    witness.Listens = () => IsListening(services);
                    return witness;
                });
            },
        });

        await host.DisposeAsync();

        Assert.False(witness.ListenedAtStart);
        Assert.False(witness.ListenedAtStop);

        static bool IsListening(IServiceProvider services)
        {
            try
            {
                using var client = new System.Net.Sockets.TcpClient();
                var address = services.GetRequiredService<IHost>().BoundAddress();
                client.Connect(address.Host, address.Port);
                return address.Port != 0;
            }
            catch (Exception)
            {
                return false;
            }
        }
    }

    [Fact]
    public async Task Stopping_waits_for_a_request_that_is_being_answered()
    {
        await using var host = await TestHost.StartAsync(typeof(HttpSamples));
        var release = new TaskCompletionSource();
        host.Probe.OnRun = _ => release.Task;
        var answer = host.Http.GetStringAsync("api/waits", Cancellation);
        Assert.Equal("waiting", await host.Probe.NextAsync<string>());

        var stopped = host.StopAsync();
        Assert.False(stopped.IsCompleted);
        release.SetResult();

        await stopped.WaitAsync(TestHost.Patience, Cancellation);
        Assert.Equal("waited", await answer);
    }

    [Fact]
    public async Task The_port_that_was_given_for_port_0_can_be_asked_for()
    {
        await using var host = await TestHost.StartAsync(typeof(HttpSamples));

        Assert.Equal("127.0.0.1", host.Http.BaseAddress!.Host);
        Assert.NotEqual(0, host.Http.BaseAddress.Port);
    }

    private sealed class Witness : IHostedService
    {
        public Func<bool> Listens { get; set; } = static () => false;

        public bool ListenedAtStart { get; private set; }

        public bool ListenedAtStop { get; private set; }

        public Task StartAsync(CancellationToken cancellationToken)
        {
            ListenedAtStart = Listens();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            ListenedAtStop = Listens();
            return Task.CompletedTask;
        }
    }
}
