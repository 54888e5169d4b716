using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts a function on a schedule, in UTC.</summary>
public sealed class TimerTriggerAttribute : TriggerBindingAttribute
{
    /// <param name="schedule">NCRONTAB: seconds, minutes, hours, day, month, day of week; or <c>%Setting%</c>.</param>
    public TimerTriggerAttribute(string schedule)
    {
        Schedule = schedule;
    }

    public string Schedule { get; private set; }

    /// <summary>Whether the times are kept in storage, so that a missed one is made good at the next start.</summary>
    public bool UseMonitor { get; set; } = true;

    /// <summary>Whether every start of the host runs the function once.</summary>
    public bool RunOnStartup { get; set; }
}
