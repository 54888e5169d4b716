using ImpactTracker.Activities;
using ImpactTracker.Awards;
using ImpactTracker.Influences;

namespace ImpactTracker.Reports;

/// <summary>Holds the records of an award against the form, one after the other.</summary>
internal sealed class ReadinessTally(Award award, DateOnly today)
{
    private const int WarningCosts = 20;

    private readonly List<ReadinessIssue> found = [];
    private readonly List<ActivityLine> activities = [];
    private readonly Dictionary<UInt128, string> firstAlike = [];
    private int influences;
    private double scores;

    /// <summary>How many records were taken in.</summary>
    public int Records => activities.Count + influences;

    /// <summary>Takes in an activity that counts.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="unknownOrganisations">Ids that the register of organisations does not know; null when nobody looked.</param>
    public void Add(ActivityLine activity, IReadOnlySet<string>? unknownOrganisations)
    {
        activities.Add(activity);
        var before = found.Count;
        ActivityRules.Add(activity, award, today, found);
        if (unknownOrganisations is not null)
        {
            ActivityRules.AddUnknown(activity, unknownOrganisations, found);
        }

        var likeness = Likeness.Of(activity);
        if (!firstAlike.TryAdd(likeness, activity.Id))
        {
            found.Add(ActivityRules.LikelyDuplicate(activity, firstAlike[likeness]));
        }

        Score(before);
    }

    /// <summary>Takes in an influence that counts.</summary>
    public void Add(Influence influence)
    {
        influences++;
        var before = found.Count;
        found.AddRange(InfluenceRules.Issues(influence));
        Score(before);
    }

    /// <summary>What came of it, with what is missing between plan and records.</summary>
    /// <param name="form">The funder's form.</param>
    /// <param name="mayBeNil">Whether it is in order that there is no record at all.</param>
    public Readiness Result(string form, bool mayBeNil)
    {
        var plan = AwardRules.Issues(award, activities, Records == 0 && !mayBeNil, today);
        return new Readiness(award.Id, form, Records == 0 ? 0 : (int)Math.Round(scores / Records), Records, [.. found.Concat(plan).OrderBy(static issue => issue.Severity)]);
    }

    // Of the record whose issues were added last.
    private void Score(int before)
    {
        var hasError = false;
        for (var i = before; i < found.Count; i++)
        {
            hasError |= found[i].Severity == ReadinessSeverity.Error;
        }

        scores += hasError ? 0 : Math.Max(0, 100 - ((found.Count - before) * WarningCosts));
    }
}
