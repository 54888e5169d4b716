using System.Globalization;
using ImpactTracker.Storage;

namespace ImpactTracker.Privacy;

/// <summary>
/// Keeps people erased whom a backup still knows. Rows of erasures outlive the loss of other tables, and an erasure that was asked for or ended
/// after the backup is opened again: the sweep then takes the person out of the rows that came back.
/// </summary>
internal sealed class ErasedStayErased(ErasureTable erasures) : IAfterRestore
{
    public async Task<string?> RunAsync(DateTimeOffset taken, CancellationToken cancellationToken)
    {
        var opened = await erasures.OpenAgainAsync(taken, cancellationToken);
        return opened == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"People who were erased since the backup, and are erased again once the app runs: {opened}.");
    }
}
