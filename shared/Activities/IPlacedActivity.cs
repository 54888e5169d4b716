using ImpactTracker.Records;

namespace ImpactTracker.Activities;

/// <summary>What a filter asks of an activity, whether it was read as a whole or as a line.</summary>
public interface IPlacedActivity
{
    /// <summary>A code of the list <c>form</c>.</summary>
    string Form { get; }

    /// <summary>The first day, or null when only the year is known.</summary>
    DateOnly? StartDate { get; }

    /// <summary>The last day, or null for a single day.</summary>
    DateOnly? EndDate { get; }

    /// <summary>Calendar years in which it took place, ascending.</summary>
    IReadOnlyList<int> Years { get; }

    /// <summary>A code of the list <c>audience</c>.</summary>
    string PrimaryAudience { get; }

    /// <summary>Further codes of that list.</summary>
    IReadOnlyList<string> OtherAudiences { get; }

    /// <summary>Whether it counts.</summary>
    RecordStatus Status { get; }

    /// <summary>The day it began, or the first day of its first year when no day is known.</summary>
    DateOnly Since => StartDate ?? new DateOnly(Years[0], 1, 1);

    /// <summary>The day it was over, or the last day of its last year when no day is known.</summary>
    DateOnly Until => EndDate ?? StartDate ?? new DateOnly(Years[^1], 12, 31);
}
