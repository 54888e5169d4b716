using ImpactTracker.Backup;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Backup;

/// <summary>Writes all tables to the container of backups.</summary>
public sealed class BackUpTables(TableBackup backup)
{
    /// <summary>One backup a day, however often it runs. A run that failed is tried twice more, because the next is a day away.</summary>
    [Function(nameof(BackUpTables))]
    [FixedDelayRetry(2, "00:10:00")]
    public Task Run([TimerTrigger(BackupOptions.Schedule)] TimerInfo timer, CancellationToken cancellation) => backup.RunAsync(cancellation);
}
