namespace ImpactTracker.Activities;

/// <summary>What two records of one activity have in common, whoever typed them.</summary>
/// <param name="Id">The record.</param>
/// <param name="Title">As typed.</param>
/// <param name="Form">A code.</param>
/// <param name="StartDate">The first day, or null when only the years are known.</param>
/// <param name="Years">Its years, ascending.</param>
internal sealed record ActivityLikeness(string Id, string Title, string Form, DateOnly? StartDate, IReadOnlyList<int> Years)
{
    /// <summary>Of a record that is at hand.</summary>
    public static ActivityLikeness Of(Activity activity) => new(activity.Id, activity.Title, activity.Form, activity.StartDate, activity.Years);
}
