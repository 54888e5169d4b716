using ImpactTracker.Activities;

namespace ImpactTracker.Functions.Pages.Awards;

/// <summary>When the activities of an award took place: a row for each year, with its months.</summary>
/// <param name="Years">Without gaps, ascending.</param>
/// <param name="Most">The most activities of any month, at least 1.</param>
public sealed record Timeline(IReadOnlyList<TimelineYear> Years, int Most)
{
    // A mistyped year must not make a page of empty rows.
    private const int LongestGap = 5;

    /// <summary>Each activity counts once, in the month in which it began; one of which only the year is known counts in the first of its years.</summary>
    public static Timeline Of(IEnumerable<ActivityLine> lines)
    {
        var found = new SortedDictionary<int, (int[] Months, int WithoutMonth)>();
        foreach (var line in lines)
        {
            var year = line.Since.Year;
            var row = found.TryGetValue(year, out var known) ? known : (Months: new int[12], WithoutMonth: 0);
            if (line.StartDate is { } start)
            {
                row.Months[start.Month - 1]++;
            }
            else
            {
                row.WithoutMonth++;
            }

            found[year] = row;
        }

        var years = new List<TimelineYear>();
        foreach (var (year, row) in found)
        {
            for (var empty = years.Count == 0 || year - years[^1].Year > LongestGap ? year : years[^1].Year + 1; empty < year; empty++)
            {
                years.Add(new TimelineYear(empty, new int[12], 0));
            }

            years.Add(new TimelineYear(year, row.Months, row.WithoutMonth));
        }

        return new Timeline(years, Math.Max(1, years.Select(static year => year.Months.Max()).DefaultIfEmpty(0).Max()));
    }
}
