using ImpactTracker.FunctionsHost.Invocation;
using ImpactTracker.FunctionsHost.Settings;
using ImpactTracker.FunctionsHost.Timers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace ImpactTracker.FunctionsHost.Hosting;

/// <summary>What the host will listen to besides HTTP, with every setting resolved: a wrong one stops the start and says so.</summary>
internal sealed class TriggerPlan
{
    public List<TimerFunction> Timers { get; } = [];

    public List<(FunctionDescriptor Function, QueueTriggerAttribute Trigger, string Queue)> Queues { get; } = [];

    /// <exception cref="InvalidOperationException">A setting is missing or cannot be read; the text names the function.</exception>
    public static TriggerPlan Make(FunctionCatalog catalog, IConfiguration settings, StorageConnections storage)
    {
        var plan = new TriggerPlan();
        foreach (var function in catalog)
        {
            if (function.Trigger is TimerTriggerAttribute timer)
            {
                storage.Require(null, function.Name);
                plan.Timers.Add(TimerFunction.From(function, timer, settings));
            }
            else if (function.Trigger is QueueTriggerAttribute queue)
            {
                storage.Require(queue.Connection, function.Name);
                plan.Queues.Add((function, queue, SettingText.Resolve(queue.QueueName, settings, function.Name)));
            }

            foreach (var (_, output) in function.Outputs.Queues)
            {
                storage.Require(output.Connection, function.Name);
                SettingText.Resolve(output.QueueName, settings, function.Name);
            }
        }

        return plan;
    }
}
