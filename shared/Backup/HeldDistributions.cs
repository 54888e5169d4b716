using System.Globalization;
using ImpactTracker.Distributions;
using ImpactTracker.Storage;

namespace ImpactTracker.Backup;

/// <summary>
/// Pauses every distribution that was not at its end when the backup was taken. Its messages may have left since then, and the ledger that
/// came back does not know it: going on by itself would mail people twice.
/// </summary>
internal sealed class HeldDistributions(DistributionTable distributions) : IAfterRestore
{
    private static readonly DistributionState[] Unfinished = [DistributionState.Scheduled, DistributionState.Freezing, DistributionState.Sending];

    public async Task<string?> RunAsync(DateTimeOffset taken, CancellationToken cancellationToken)
    {
        var note = string.Create(CultureInfo.InvariantCulture, $"Restored from the backup of {taken.UtcDateTime:yyyy-MM-dd HH:mm} UTC: what was sent after it is not known here. Compare with the mail provider before going on.");
        var held = new List<string>();
        foreach (var state in Unfinished)
        {
            foreach (var distribution in await distributions.InStateAsync(state, cancellationToken))
            {
                await distributions.ChangeAsync(distribution.Id, Unfinished, one => one with { State = DistributionState.Paused, Note = note }, cancellationToken);
                held.Add(distribution.Id);
            }
        }

        return held.Count == 0 ? null : $"Paused, because messages may have left after the backup: {string.Join(", ", held)}.";
    }
}
