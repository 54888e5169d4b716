using ImpactTracker.Coverage;

namespace ImpactTracker.Reports.Figures;

/// <summary>A list that distributions went to, with what reached each of its organisations, over the awards of a report.</summary>
internal sealed class ListReach(string list, string title)
{
    private readonly Dictionary<string, OrganisationCoverage> organisations = new(StringComparer.Ordinal);

    public string List => list;

    public string Title => title;

    /// <summary>Its organisations in order of name.</summary>
    public IEnumerable<OrganisationCoverage> Organisations => organisations.Values.OrderBy(static one => one.Name, StringComparer.Ordinal).ThenBy(static one => one.Id, StringComparer.Ordinal);

    public ListFigures Figures => new(
        list, title, organisations.Count, In(CoverageState.Reached), In(CoverageState.Sent), In(CoverageState.Bounced), In(CoverageState.Suppressed), In(CoverageState.Never));

    /// <summary>Takes in what an award did: of each organisation the best state stands, and all that reached it, each thing once.</summary>
    public void Add(IEnumerable<OrganisationCoverage> ofAward)
    {
        foreach (var one in ofAward)
        {
            organisations[one.Id] = organisations.GetValueOrDefault(one.Id) is not { } known ? one : known with
            {
                State = one.State < known.State ? one.State : known.State,
                ReachedBy = [.. known.ReachedBy.Concat(one.ReachedBy).DistinctBy(static reach => (reach.Activity, reach.Distribution))],
            };
        }
    }

    private int In(CoverageState state) => organisations.Values.Count(one => one.State == state);
}
