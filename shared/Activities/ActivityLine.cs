using ImpactTracker.Records;

namespace ImpactTracker.Activities;

/// <summary>What overviews, coverage and readiness need of an activity, without its texts and evidence: ten thousand of them are kept together (<see cref="Lines.AwardLines"/>).</summary>
/// <param name="Id">The activity.</param>
/// <param name="Title">What was done.</param>
/// <param name="Form">A code of the list <c>form</c>.</param>
/// <param name="StartDate">The first day, or null when only the year is known.</param>
/// <param name="EndDate">The last day, or null for a single day.</param>
/// <param name="Years">Calendar years in which it took place, ascending.</param>
/// <param name="PrimaryAudience">A code of the list <c>audience</c>.</param>
/// <param name="OtherAudiences">Further codes of that list.</param>
/// <param name="Beneficiaries">Ids of the plan's beneficiaries that it was for.</param>
/// <param name="PlannedActivity">The planned activity that it counts towards, or null.</param>
/// <param name="Status">Whether it counts.</param>
/// <param name="Organisations">Ids of the organisations that took part.</param>
/// <param name="Source">Where the record came from when nobody typed it, or null.</param>
/// <param name="Answers">What of the form is answered.</param>
public sealed record ActivityLine(
    string Id, string Title, string Form, DateOnly? StartDate, DateOnly? EndDate, IReadOnlyList<int> Years, string PrimaryAudience, IReadOnlyList<string> OtherAudiences,
    IReadOnlyList<string> Beneficiaries, string? PlannedActivity, RecordStatus Status, IReadOnlyList<string> Organisations, RecordSource? Source, ActivityAnswers Answers) : IPlacedActivity
{
    /// <inheritdoc cref="IPlacedActivity.Since"/>
    public DateOnly Since => StartDate ?? new DateOnly(Years[0], 1, 1);

    /// <summary>The line of an activity that has been read as a whole.</summary>
    public static ActivityLine Of(Activity activity) => new(
        activity.Id, activity.Title, activity.Form, activity.StartDate, activity.EndDate, activity.Years, activity.PrimaryAudience, activity.OtherAudiences,
        activity.Beneficiaries, activity.PlannedActivity, activity.Status, activity.Organisations, activity.Source,
        ActivityAnswers.Of(
            activity.ResultsAndImpact, activity.MostSignificantOutcome, activity.Url is not null || activity.Evidence.Count > 0, activity.AudienceSizeBand, activity.PartOfOfficialScheme, activity.SchemeName));
}
