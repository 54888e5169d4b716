using ImpactTracker.Records;

namespace ImpactTracker.Activities;

/// <summary>What coverage needs of an activity: whom it names, and when it was.</summary>
/// <param name="Id">The activity.</param>
/// <param name="Title">What was done.</param>
/// <param name="StartDate">The first day, or null when only the year is known.</param>
/// <param name="Years">Calendar years in which it took place, ascending.</param>
/// <param name="Organisations">Ids of the organisations that took part.</param>
/// <param name="Source">Where the record came from when nobody typed it, or null.</param>
internal sealed record ActivityReach(string Id, string Title, DateOnly? StartDate, IReadOnlyList<int> Years, IReadOnlyList<string> Organisations, RecordSource? Source)
{
    /// <summary>Of an activity that has been read as a whole.</summary>
    public static ActivityReach Of(Activity activity) => new(activity.Id, activity.Title, activity.StartDate, activity.Years, activity.Organisations, activity.Source);
}
