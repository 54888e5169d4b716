using System.ComponentModel.DataAnnotations;

namespace ImpactTracker.Backup;

/// <summary>Settings of the section <c>Backup</c>.</summary>
public sealed class BackupOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Backup";

    /// <summary>The setting that says when tables are backed up (NCRONTAB, UTC).</summary>
    public const string Schedule = "%Backup:Schedule%";

    /// <summary>How many days a backup is kept. Whoever was erased is gone from all backups after as many days, so a year is the most.</summary>
    [Range(1, 366, ErrorMessage = "The setting Backup__KeepDays must be a number of days from 1 to 366.")]
    public int KeepDays { get; set; } = 35;
}
