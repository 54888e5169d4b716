using Azure.Storage.Blobs;
using ImpactTracker.FunctionsHost.Invocation;
using ImpactTracker.FunctionsHost.Queues;
using ImpactTracker.FunctionsHost.Settings;
using ImpactTracker.FunctionsHost.Timers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ImpactTracker.FunctionsHost.Hosting;

/// <summary>Fires timers and reads queues from when the host listens until it stops.</summary>
internal sealed class BackgroundTriggers(
    TriggerPlan plan,
    InvocationRunner runner,
    StorageConnections storage,
    IConfiguration settings,
    HostSetup setup,
    HostJson hostJson,
    TimeProvider clock,
    IHostEnvironment environment,
    IHostApplicationLifetime lifetime,
    ILoggerFactory loggers) : IHostedLifecycleService
{
    private const string HostContainer = "azure-webjobs-hosts";

    private readonly List<QueueListener> listeners = [];
    private readonly List<TimerListener> timers = [];
    private readonly Dictionary<string, Func<string, Task>> manual = new(StringComparer.OrdinalIgnoreCase);
    private readonly RunningMessages manualRuns = new();
    private Task loops = Task.CompletedTask;

    /// <summary>Begins what the host does by itself: after it listens, and without keeping anybody waiting.</summary>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        loops = BeginAsync(lifetime.ApplicationStopping);
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Prepares the listeners, so that a manual run finds its function from the first request on.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var timer in plan.Timers)
        {
            Add(timer);
        }

        foreach (var (function, trigger, queue) in plan.Queues)
        {
            Add(function, trigger, queue);
        }

        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Waits for what is under way, as long as the host's shutdown timeout allows.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await loops.WaitAsync(cancellationToken);
        await manualRuns.WaitForAtMostAsync(0, cancellationToken);
        foreach (var listener in listeners)
        {
            await listener.DrainAsync(cancellationToken);
        }
    }

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Begins a run by hand.</summary>
    /// <returns>False where no timer or queue function has that name.</returns>
    public bool RunNow(string name, string input)
    {
        if (!manual.TryGetValue(name, out var run))
        {
            return false;
        }

        manualRuns.Start(() => run(input));
        return true;
    }

    private async Task BeginAsync(CancellationToken stopping)
    {
        await Task.Delay(setup.Timing.StartDelay, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        await Task.WhenAll([
            .. listeners.Select(listener => Task.Run(() => listener.RunAsync(stopping), CancellationToken.None)),
            .. timers.Select(timer => Task.Run(() => timer.RunAsync(stopping), CancellationToken.None))]);
    }

    private void Add(TimerFunction timer)
    {
        var name = timer.Function.Name;
        var hostId = HostId.From(settings, environment.ApplicationName);
        var runs = new TimerRuns(timer, runner, clock);
        timers.Add(new TimerListener(
            timer, runs, new TimerLock(Container, hostId, name, setup.Timing), new TimerStates(Container, hostId), clock, setup.Timing,
            loggers.CreateLogger<TimerListener>()));
        manual[name] = _ => runs.RunAsync(isPastDue: false, lifetime.ApplicationStopping);
    }

    private void Add(FunctionDescriptor function, QueueTriggerAttribute trigger, string queue)
    {
        var handler = new QueueMessageHandler(
            function, runner, () => storage.Queue(trigger.Connection, queue + PoisonQueue.Suffix), hostJson.Queues, setup.Timing,
            loggers.CreateLogger<QueueMessageHandler>(), lifetime.ApplicationStopping);
        listeners.Add(new QueueListener(
            () => storage.Queue(trigger.Connection, queue), handler, hostJson.Queues, setup.Timing, loggers.CreateLogger<QueueListener>()));
        manual[function.Name] = handler.RunAsync;
    }

    private BlobContainerClient Container() => storage.Container(null, HostContainer);
}
