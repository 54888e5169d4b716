using ImpactTracker.FunctionsHost.Invocation;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Logging;

namespace ImpactTracker.FunctionsHost.Hosting;

/// <summary>The one line that says the host is up, and where.</summary>
internal static partial class StartReport
{
    public static void Write(ILogger<FunctionCatalog> logger, IServer server, FunctionCatalog catalog, TriggerPlan plan)
    {
        if (!logger.IsEnabled(LogLevel.Information))
        {
            return;
        }

        var addresses = string.Join(", ", server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []);
        Log.Listening(logger, addresses, catalog.Count - plan.Timers.Count - plan.Queues.Count, plan.Timers.Count, plan.Queues.Count);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Listening on {Addresses}: {Http} HTTP functions, {Timers} timers, {Queues} queues")]
        public static partial void Listening(ILogger logger, string addresses, int http, int timers, int queues);
    }
}
