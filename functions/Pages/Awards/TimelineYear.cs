namespace ImpactTracker.Functions.Pages.Awards;

/// <summary>A year of a timeline.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Months">How many activities began in each of its twelve months.</param>
/// <param name="WithoutMonth">Further ones of which only the year is known.</param>
public sealed record TimelineYear(int Year, IReadOnlyList<int> Months, int WithoutMonth)
{
    /// <summary>All of them.</summary>
    public int Total => Months.Sum() + WithoutMonth;
}
