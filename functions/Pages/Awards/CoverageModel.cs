using ImpactTracker.Awards;
using ImpactTracker.Coverage;
using ImpactTracker.Functions.Pages.Fields;
using ImpactTracker.Functions.Pages.Forms;

namespace ImpactTracker.Functions.Pages.Awards;

/// <summary>Which organisations of a list an award reached.</summary>
/// <param name="Award">The award.</param>
/// <param name="Lists">The lists to choose from.</param>
/// <param name="Form">Which is chosen.</param>
/// <param name="Coverage">The coverage of the chosen list; null where none is chosen.</param>
/// <param name="State">Only organisations in this state are in the table; null for all.</param>
/// <param name="From">How many organisations stand on the pages before.</param>
/// <param name="FromColumn">How many columns of the matrix are passed over: what reached organisations later.</param>
public sealed record CoverageModel(Award Award, IReadOnlyList<Choice> Lists, PageForm Form, AwardCoverage? Coverage, CoverageState? State, int From, int FromColumn)
{
    /// <summary>So many organisations stand on a page.</summary>
    public const int Top = 100;

    /// <summary>So many columns the matrix has at a time.</summary>
    public const int MostColumns = 12;

    /// <summary>The organisations that are asked for, on all pages.</summary>
    public IReadOnlyList<OrganisationCoverage> Chosen { get; } = [.. (Coverage?.Organisations ?? []).Where(one => State is null || one.State == State)];

    /// <summary>Everything that reached any of the list's organisations, the latest first.</summary>
    public IReadOnlyList<CoverageReach> Reaches { get; } = [.. (Coverage?.Organisations ?? []).SelectMany(static one => one.ReachedBy)
        .GroupBy(Key, StringComparer.Ordinal).Select(static same => same.MinBy(static one => one.On ?? new DateOnly(one.Year, 12, 31))!)
        .OrderByDescending(static one => one.Year).ThenByDescending(static one => one.On)];

    /// <summary>The organisations of this page.</summary>
    public IReadOnlyList<OrganisationCoverage> Shown => [.. Chosen.Skip(From).Take(Top)];

    /// <summary>Where the next page begins, or null.</summary>
    public int? Next => Top < Chosen.Count - From ? From + Top : null;

    /// <summary>The columns of this page.</summary>
    public IReadOnlyList<CoverageReach> Columns => [.. Reaches.Skip(FromColumn).Take(MostColumns)];

    /// <summary>Where earlier columns begin, or null.</summary>
    public int? NextColumn => MostColumns < Reaches.Count - FromColumn ? FromColumn + MostColumns : null;

    /// <summary>Which of some columns reached an organisation, in their order.</summary>
    public static IEnumerable<bool> Marks(OrganisationCoverage organisation, IReadOnlyList<CoverageReach> columns)
    {
        var reached = organisation.ReachedBy.Select(Key).ToHashSet(StringComparer.Ordinal);
        return columns.Select(column => reached.Contains(Key(column)));
    }

    // What is one column: a distribution, or an activity.
    private static string Key(CoverageReach reach) => reach.Distribution ?? reach.Activity ?? reach.Title;
}
