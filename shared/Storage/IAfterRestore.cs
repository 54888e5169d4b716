namespace ImpactTracker.Storage;

/// <summary>
/// What a slice must do to rows that came back from a backup before the app runs on them: rows tell of the night of the backup, and what was
/// promised or sent since then is not in them. Register one with <c>AddSingleton&lt;IAfterRestore, …&gt;()</c>; each must be safe to run twice.
/// </summary>
public interface IAfterRestore
{
    /// <summary>Runs once all tables are back, before anybody uses them.</summary>
    /// <param name="taken">When the backup was begun, UTC: what came after it is unknown to the rows.</param>
    /// <param name="cancellationToken">Gives up; the restoring can be run again.</param>
    /// <returns>What was done, in a sentence for the person who restores; null when there was nothing to do.</returns>
    Task<string?> RunAsync(DateTimeOffset taken, CancellationToken cancellationToken);
}
