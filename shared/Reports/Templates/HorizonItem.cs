using ImpactTracker.Activities;
using ImpactTracker.Awards;
using ImpactTracker.Reports.Reading;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.Reports.Templates;

/// <summary>
/// An activity in the terms of the European Commission's portal. Which of our forms is dissemination and which communication, and under which type or channel, is our
/// reading: the portal leaves it to the project.
/// </summary>
/// <param name="Activity">The record.</param>
/// <param name="Kind">The portal's type of dissemination, or channel of communication.</param>
/// <param name="IsDissemination">Whether it is dissemination (to those who can use the results) or communication (to everybody).</param>
/// <param name="Promise">The planned activity that it names, or null.</param>
/// <param name="IsDelivered">Whether it is over on the day of the report; otherwise it is ongoing.</param>
internal sealed record HorizonItem(Activity Activity, string Kind, bool IsDissemination, PlannedActivity? Promise, bool IsDelivered)
{
    /// <summary>The portal takes no longer objective.</summary>
    public const int MostObjective = 200;

    /// <summary>No limit of the portal is known; a cell with more is not read.</summary>
    public const int MostDescription = 500;

    private static readonly Dictionary<string, (string Kind, bool IsDissemination)> Forms = new(StringComparer.Ordinal)
    {
        ["talk"] = ("Conferences", true),
        ["scientific-meeting"] = ("Conferences", true),
        ["workshop"] = ("Education and training events", true),
        ["working-group"] = ("Meetings", true),
        ["press"] = ("Press release", false),
        ["online-channel"] = ("Website", false),
        ["publication"] = ("Newsletter", false),
        ["broadcast"] = ("TV/Radio campaign", false),
        ["open-day"] = ("Event", false),
    };

    public string Status => IsDelivered ? "Delivered" : "Ongoing";

    public string Audience => string.Join("; ", Activity.OtherAudiences.Prepend(Activity.PrimaryAudience).Distinct(StringComparer.Ordinal).Select(Vocabulary.Audience.LabelOf));

    /// <summary>What it was for: what was planned with it, or else only its own title.</summary>
    public string Objective => Promise?.Title ?? Activity.Title;

    /// <summary>What the portal asks of communication: what was done. The record says so with what came of it.</summary>
    public string Description => Activity.ResultsAndImpact?.Trim() ?? "";

    /// <summary>What came of it, in the question set's words; empty where nobody chose.</summary>
    public string Outcome => Activity.MostSignificantOutcome is { } code ? Vocabulary.MostSignificantOutcome.LabelOf(code) : "";

    /// <summary>The items of an award in the order of its activities.</summary>
    public static IEnumerable<HorizonItem> Of(AwardRecords records, DateOnly today) => records.Activities.Select(activity =>
    {
        var (kind, isDissemination) = Forms.GetValueOrDefault(activity.Form, ("Other", true));
        var promise = records.Award.PlannedImpact.PlannedActivities.FirstOrDefault(one => one.Id == activity.PlannedActivity);
        var last = activity.EndDate ?? activity.StartDate ?? new DateOnly(activity.Years[^1], 1, 1);
        return new HorizonItem(activity, kind, isDissemination, promise, last <= today);
    });
}
