using ImpactTracker.Records;

namespace ImpactTracker.Activities;

/// <summary>Which activities of an award are asked for; what is null does not narrow.</summary>
/// <param name="Year">It took place in this year.</param>
/// <param name="Form">It has this form (a code).</param>
/// <param name="Audience">It addressed this audience, primarily or otherwise (a code).</param>
/// <param name="From">It was not over before this day.</param>
/// <param name="To">It had begun by this day.</param>
/// <param name="Status">Null asks for all, withdrawn ones too.</param>
public sealed record ActivityFilter(
    int? Year = null, string? Form = null, string? Audience = null, DateOnly? From = null, DateOnly? To = null, RecordStatus? Status = null)
{
    /// <summary>Those that count, in a period.</summary>
    public static ActivityFilter Counting(DateOnly? from = null, DateOnly? to = null) => new(From: from, To: to, Status: RecordStatus.Logged);

    /// <summary>Whether an activity is asked for. One of which only the years are known took place somewhere in them.</summary>
    public bool Matches(IPlacedActivity activity) =>
        (Year is null || activity.Years.Contains(Year.Value))
        && (Form is null || activity.Form == Form)
        && (Audience is null || activity.PrimaryAudience == Audience || activity.OtherAudiences.Contains(Audience, StringComparer.Ordinal))
        && (Status is null || activity.Status == Status)
        && (From is null || activity.Until >= From)
        && (To is null || activity.Since <= To);
}
