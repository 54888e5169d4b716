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
public sealed record CoverageModel(Award Award, IReadOnlyList<Choice> Lists, PageForm Form, AwardCoverage? Coverage, CoverageState? State, int From)
{
    /// <summary>So many organisations stand on a page.</summary>
    public const int Top = 100;

    /// <summary>So many columns the matrix has: what reached organisations last.</summary>
    public const int MostColumns = 12;

    /// <summary>The organisations that are asked for, on all pages.</summary>
    public IReadOnlyList<OrganisationCoverage> Chosen => [.. (Coverage?.Organisations ?? []).Where(one => State is null || one.State == State)];

    /// <summary>The organisations of this page.</summary>
    public IReadOnlyList<OrganisationCoverage> Shown => [.. Chosen.Skip(From).Take(Top)];

    /// <summary>Where the next page begins, or null.</summary>
    public int? Next => From + Top < Chosen.Count ? From + Top : null;

    /// <summary>Everything that reached any of the list's organisations, the latest first.</summary>
    public IReadOnlyList<CoverageReach> Reaches => [.. (Coverage?.Organisations ?? []).SelectMany(static one => one.ReachedBy)
        .GroupBy(Key, StringComparer.Ordinal).Select(static same => same.MinBy(static one => one.On ?? new DateOnly(one.Year, 12, 31))!)
        .OrderByDescending(static one => one.Year).ThenByDescending(static one => one.On)];

    /// <summary>What is one column: a distribution, or an activity.</summary>
    public static string Key(CoverageReach reach) => reach.Distribution ?? reach.Activity ?? reach.Title;
}
