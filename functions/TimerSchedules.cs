using ImpactTracker.Backup;
using ImpactTracker.Distributions;
using ImpactTracker.Privacy;
using ImpactTracker.Reminders;
using ImpactTracker.Reports;
using ImpactTracker.Reports.Schedules;

namespace ImpactTracker.Functions;

/// <summary>When timers fire: the triggers of those whose slice names no schedule itself, and the settings behind all of them.</summary>
public static class TimerSchedules
{
    /// <summary>When copies of activities are repaired.</summary>
    public const string RepairActivities = "%Activities:RepairSchedule%";

    /// <summary>When changes of address are completed.</summary>
    public const string RepairStakeholders = "%Stakeholders:RepairSchedule%";

    /// <summary>The settings, as configuration names them. Written out because looking through all types for triggers would take a good part of the start.</summary>
    public static IEnumerable<string> Settings { get; } = from trigger in (string[])
        [
            RepairActivities, RepairStakeholders, BackupOptions.Schedule, DistributionOptions.SettleSchedule, DistributionOptions.SweepSchedule, ErasureSweep.Schedule,
            DigestSending.Schedule, ScheduleRun.Schedule, ReportSweep.Schedule,
        ]
                                                          select trigger.Trim('%');
}
