using ImpactTracker.FunctionsHost.Invocation;
using ImpactTracker.FunctionsHost.Settings;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace ImpactTracker.FunctionsHost.Timers;

/// <summary>A timer function with its schedule read and its settings resolved.</summary>
/// <param name="Function">The function.</param>
/// <param name="Schedule">When it runs.</param>
/// <param name="Trigger">What its attribute says.</param>
/// <param name="Retry">What follows a run that failed; null is the next occurrence.</param>
internal sealed record TimerFunction(FunctionDescriptor Function, TimerSchedule Schedule, TimerTriggerAttribute Trigger, TimerRetry? Retry)
{
    /// <exception cref="InvalidOperationException">A setting is missing, or the schedule or retry cannot be read; the text names the function.</exception>
    public static TimerFunction From(FunctionDescriptor function, TimerTriggerAttribute trigger, IConfiguration settings)
    {
        var text = SettingText.Resolve(trigger.Schedule, settings, function.Name);
        try
        {
            return new TimerFunction(function, TimerSchedule.Parse(text), trigger, TimerRetry.From(function.Retry));
        }
        catch (FormatException wrong)
        {
            throw new InvalidOperationException($"Function '{function.Name}': {wrong.Message}", wrong);
        }
    }
}
