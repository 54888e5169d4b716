using ImpactTracker.Activities;
using ImpactTracker.Awards;
using ImpactTracker.Coverage;
using ImpactTracker.Influences;
using ImpactTracker.Reports.Narratives;

namespace ImpactTracker.Reports.Reading;

/// <summary>What a report says of one award: its records that count in the period, in the order of showing.</summary>
/// <param name="Award">The award.</param>
/// <param name="Activities">By year, day and id.</param>
/// <param name="Influences">By first year and id.</param>
/// <param name="Narratives">Its texts that are not empty.</param>
/// <param name="Distributions">Behind those activities that the system logged.</param>
/// <param name="Coverage">Whom it reached of each list that its distributions of the period went to.</param>
/// <param name="Latest">The latest change to the award or any of its records, whatever their period, withdrawn ones too; UTC.</param>
internal sealed record AwardRecords(
    Award Award, IReadOnlyList<Activity> Activities, IReadOnlyList<Influence> Influences, IReadOnlyList<Narrative> Narratives, IReadOnlyList<ReportDistribution> Distributions,
    IReadOnlyList<ListCoverage> Coverage, DateTimeOffset Latest)
{
    /// <summary>A text, or null when it is missing.</summary>
    public Narrative? Narrative(string section) => Narratives.FirstOrDefault(one => one.Section == section);

    /// <summary>Nothing to report in the period.</summary>
    public bool IsNil => Activities.Count == 0 && Influences.Count == 0;
}
