namespace ImpactTracker.Reports.Schedules;

/// <summary>Months, quarters and years, as schedules count them.</summary>
public static class SchedulePeriod
{
    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["month", "quarter", "year"];

    /// <summary>The last day of the period that ended last before a day.</summary>
    internal static DateOnly LastEnded(string every, DateOnly today) => new DateOnly(today.Year, every switch
    {
        "month" => today.Month,
        "quarter" => ((today.Month - 1) / 3 * 3) + 1,
        _ => 1,
    }, 1).AddDays(-1);
}
