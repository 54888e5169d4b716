using System.Diagnostics;
using ImpactTracker.FunctionsHost.Outputs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ImpactTracker.FunctionsHost.Invocation;

/// <summary>Runs functions that no request waits for: in a scope of their own, logged without what they carry.</summary>
internal sealed partial class InvocationRunner(
    FunctionPipeline pipeline, IServiceScopeFactory scopes, QueueOutput outputs, IHostApplicationLifetime lifetime, ILogger<InvocationRunner> logger)
{
    /// <returns>Null, or what the function failed with, which is then already logged.</returns>
    public async Task<Exception?> RunAsync(FunctionDescriptor function, BackgroundTrigger trigger)
    {
        using var activity = WorkerSource.Start(function.Name) ?? new Activity(function.Name).Start();
        var invocationId = Guid.NewGuid().ToString();
        Log.Executing(logger, function.Name, invocationId);
        try
        {
            await RunInScopeAsync(function, trigger, invocationId);
            Log.Executed(logger, function.Name, invocationId);
            return null;
        }
        catch (OperationCanceledException stopped) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            Log.Cancelled(logger, function.Name, invocationId);
            return stopped;
        }
        catch (Exception failure)
        {
            Log.Failed(logger, failure, function.Name, invocationId);
            return failure;
        }
    }

    private async Task RunInScopeAsync(FunctionDescriptor function, BackgroundTrigger trigger, string invocationId)
    {
        await using var scope = scopes.CreateAsyncScope();
        var invocation = new FunctionInvocation(function, trigger, invocationId, scope.ServiceProvider, lifetime.ApplicationStopping);
        await pipeline.Run(invocation);
        await outputs.SendAsync(invocation);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "Executing {Function} ({InvocationId})")]
        public static partial void Executing(ILogger logger, string function, string invocationId);

        [LoggerMessage(2, LogLevel.Debug, "Executed {Function} ({InvocationId})")]
        public static partial void Executed(ILogger logger, string function, string invocationId);

        [LoggerMessage(3, LogLevel.Error, "{Function} failed ({InvocationId})")]
        public static partial void Failed(ILogger logger, Exception failure, string function, string invocationId);

        [LoggerMessage(4, LogLevel.Information, "{Function} ended early because the host stops ({InvocationId})")]
        public static partial void Cancelled(ILogger logger, string function, string invocationId);
    }
}
