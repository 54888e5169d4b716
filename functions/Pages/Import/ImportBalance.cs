using ImpactTracker.Imports;
using ImpactTracker.Json;
using ImpactTracker.RecordImport;

namespace ImpactTracker.Functions.Pages.Import;

/// <summary>What became, or would become, of the rows of a file: <see cref="RecordImportReport"/> as it is kept.</summary>
public sealed record ImportBalance(
    string Format, bool DryRun, int RowsRead, int Created, int Updated, int Unchanged, int Attributed, int Rejected, int AwardsCreated, int RepairsMade, IReadOnlyList<ImportRepair> Repairs,
    IReadOnlyList<ImportRejection> Rejections, IReadOnlyList<LikelyDuplicate> LikelyDuplicates, IReadOnlyList<KeptRecord> Kept, IReadOnlyList<string> Notes)
{
    /// <summary>Whether importing it would change anything.</summary>
    public bool ChangesSomething => Created + Updated + Attributed + AwardsCreated > 0;

    /// <summary>From a report as it is kept.</summary>
    public static ImportBalance Read(string json) => TrackerJson.Read<ImportBalance>(json);

    /// <summary>From a report.</summary>
    public static ImportBalance Of(RecordImportReport report) => Read(TrackerJson.Write(report));
}
