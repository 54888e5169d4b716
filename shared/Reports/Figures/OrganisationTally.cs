using ImpactTracker.Activities;
using ImpactTracker.Coverage;

namespace ImpactTracker.Reports.Figures;

/// <summary>Counts organisations reached of those on the lists that were written to, as coverage counts them, and those that took part besides.</summary>
internal sealed class OrganisationTally
{
    private const int MostLists = 100;

    private readonly SortedDictionary<string, ListReach> lists = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<int>> named = new(StringComparer.Ordinal);

    /// <summary>The lists in order of id.</summary>
    public IReadOnlyCollection<ListReach> Lists => lists.Values;

    /// <summary>Organisations that took part in activities and are on no list, with the activities' numbers.</summary>
    public IReadOnlyDictionary<string, List<int>> Others
    {
        get
        {
            var intended = lists.Values.SelectMany(static list => list.Organisations).Select(static one => one.Id).ToHashSet(StringComparer.Ordinal);
            return named.Where(one => !intended.Contains(one.Key)).ToDictionary(StringComparer.Ordinal);
        }
    }

    public OrganisationFigures Figures
    {
        get
        {
            var all = lists.Values.SelectMany(static list => list.Organisations).ToLookup(static one => one.Id, static one => one.State, StringComparer.Ordinal);
            return new OrganisationFigures(all.Count, all.Count(static states => states.Contains(CoverageState.Reached)), Others.Count, [.. lists.Values.Take(MostLists).Select(static list => list.Figures)]);
        }
    }

    public void Add(Activity activity, int number)
    {
        foreach (var organisation in activity.Organisations.Distinct(StringComparer.Ordinal))
        {
            (named.TryGetValue(organisation, out var numbers) ? numbers : named[organisation] = []).Add(number);
        }
    }

    public void Add(ListCoverage coverage)
    {
        if (!lists.TryGetValue(coverage.List, out var list))
        {
            lists[coverage.List] = list = new ListReach(coverage.List, coverage.Title);
        }

        list.Add(coverage.Organisations);
    }
}
