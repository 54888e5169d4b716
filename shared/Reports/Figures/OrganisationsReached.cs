using ImpactTracker.Activities;
using ImpactTracker.Reports.Reading;

namespace ImpactTracker.Reports.Figures;

/// <summary>Organisations reached of those that were meant to be: what activities name, and whom distributions were addressed to.</summary>
internal sealed class OrganisationsReached
{
    private readonly HashSet<string> reached = new(StringComparer.Ordinal);
    private readonly HashSet<string> addressed = new(StringComparer.Ordinal);

    public OrganisationFigures Figures => new(reached.Concat(addressed).Distinct(StringComparer.Ordinal).Count(), reached.Count);

    public void Add(Activity activity) => reached.UnionWith(activity.Organisations);

    public void Add(ReportDistribution distribution) => addressed.UnionWith(distribution.Organisations);
}
