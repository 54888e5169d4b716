using ImpactTracker.Storage;

namespace ImpactTracker.Activities.Lines;

/// <summary>Throws away the lines that were kept: they may tell of records that came after the backup.</summary>
internal sealed class ForgottenLines(LineShelf shelf) : IAfterRestore
{
    public async Task<string?> RunAsync(DateTimeOffset taken, CancellationToken cancellationToken) =>
        await shelf.ForgetAsync(cancellationToken) > 0 ? "Overviews of awards are read anew from their records." : null;
}
