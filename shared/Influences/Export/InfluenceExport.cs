using ImpactTracker.Documents.Tabular;
using ImpactTracker.Records;
using ImpactTracker.Storage;

namespace ImpactTracker.Influences.Export;

/// <summary>Writes an award's influences on policy as a file.</summary>
public sealed class InfluenceExport(InfluenceTable influences) : RecordExport<Influence>
{
    private protected override string SheetName => "Influence on policy";

    private protected override IReadOnlyList<SheetColumn<Influence>> Own => InfluenceColumns.All;

    private protected override IReadOnlyList<SheetColumn<Influence>> Paste => ResearchfishColumns.All;

    private protected override IAsyncEnumerable<Influence> ScanAsync(string awardId, bool counting, CancellationToken cancellationToken)
    {
        var all = influences.ScanAsync(awardId, null, TablePaging.MaxRows, cancellationToken);
        return counting ? all.Where(static influence => influence.Status == RecordStatus.Logged) : all;
    }
}
