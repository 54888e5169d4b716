namespace ImpactTracker.Coverage;

/// <summary>One thing that reached an organisation.</summary>
/// <param name="Kind">activity: it took part in it; distribution: a brief was delivered to it.</param>
/// <param name="Activity">The id of the activity; for a distribution that of the activity that was logged for it, null before it settled.</param>
/// <param name="Distribution">The id of the distribution; null for an activity.</param>
/// <param name="Title">What the activity or the brief is called.</param>
/// <param name="On">The day, UTC; null when only the year of an activity is known.</param>
/// <param name="Year">The year.</param>
public sealed record CoverageReach(string Kind, string? Activity, string? Distribution, string Title, DateOnly? On, int Year);
