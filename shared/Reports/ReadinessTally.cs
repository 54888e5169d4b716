using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
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
    // By a hash of what makes records alike: the words of a hundred thousand would take more room than all else.
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
        var likeness = BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(MemoryMarshal.AsBytes(ActivityRules.Likeness(activity).AsSpan())));
        var first = firstAlike.TryAdd(likeness, activity.Id) ? null : firstAlike[likeness];
        Take([.. ActivityRules.Issues(activity, award, today), .. ActivityRules.UnknownOrganisations(activity, unknownOrganisations), .. ActivityRules.LikelyDuplicate(activity, first)]);
    }

    /// <summary>Takes in an influence that counts.</summary>
    public void Add(Influence influence)
    {
        influences++;
        Take([.. InfluenceRules.Issues(influence)]);
    }

    /// <summary>What came of it, with what is missing between plan and records.</summary>
    /// <param name="form">The funder's form.</param>
    /// <param name="mayBeNil">Whether it is in order that there is no record at all.</param>
    public Readiness Result(string form, bool mayBeNil)
    {
        var plan = AwardRules.Issues(award, activities, Records == 0 && !mayBeNil, today);
        return new Readiness(award.Id, form, Records == 0 ? 0 : (int)Math.Round(scores / Records), Records, [.. found.Concat(plan).OrderBy(static issue => issue.Severity)]);
    }

    private void Take(ReadinessIssue[] issues)
    {
        found.AddRange(issues);
        scores += issues.Any(static issue => issue.Severity == ReadinessSeverity.Error) ? 0 : Math.Max(0, 100 - (issues.Length * WarningCosts));
    }
}
