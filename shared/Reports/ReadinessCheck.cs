using ImpactTracker.Activities;
using ImpactTracker.Awards;
using ImpactTracker.Influences;
using ImpactTracker.Records;
using ImpactTracker.Stakeholders;
using ImpactTracker.Storage;

namespace ImpactTracker.Reports;

/// <summary>Finds what a funder's form would refuse or a funder would miss in the records of an award.</summary>
public sealed class ReadinessCheck(AwardTable awards, ActivityTable activities, InfluenceTable influences, StakeholderTable stakeholders, TimeProvider time)
{
    /// <summary>The forms that records can be held against.</summary>
    public static IReadOnlyList<string> Forms { get; } = ["researchfish"];

    private const int WarningCosts = 20;

    /// <summary>The readiness of an award, or null when there is none.</summary>
    public async Task<Readiness?> GetAsync(string awardId, string form, CancellationToken cancellationToken)
    {
        if (await awards.GetAsync(awardId, cancellationToken) is not { } award)
        {
            return null;
        }

        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var logged = new List<Activity>();
        await foreach (var activity in activities.ScanAsync(awardId, ActivityFilter.Counting(), null, TablePaging.MaxRows, cancellationToken))
        {
            logged.Add(activity);
        }

        var found = new List<Influence>();
        await foreach (var influence in influences.ScanAsync(awardId, null, TablePaging.MaxRows, cancellationToken))
        {
            if (influence.Status == RecordStatus.Logged)
            {
                found.Add(influence);
            }
        }

        var unknown = await stakeholders.UnknownAsync([.. logged.SelectMany(static activity => activity.Organisations)], cancellationToken);
        return Of(award, form, logged, found, today, unknown.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The readiness of an award whose records have been read.</summary>
    /// <param name="award">The award.</param>
    /// <param name="form">The funder's form.</param>
    /// <param name="activities">Its activities that count.</param>
    /// <param name="influences">Its influences that count.</param>
    /// <param name="today">The day that due dates are held against.</param>
    /// <param name="unknownOrganisations">Ids that activities name and the register of organisations does not know; null when nobody looked.</param>
    public static Readiness Of(
        Award award, string form, IReadOnlyList<Activity> activities, IReadOnlyList<Influence> influences, DateOnly today, IReadOnlySet<string>? unknownOrganisations = null)
    {
        var twice = ActivityRules.LikelyDuplicates(activities).ToLookup(static issue => issue.Record, StringComparer.Ordinal);
        var byRecord = activities.Select(activity => ActivityRules.Issues(activity, award, today).Concat(ActivityRules.UnknownOrganisations(activity, unknownOrganisations)).Concat(twice[activity.Id]).ToArray())
            .Concat(influences.Select(static influence => InfluenceRules.Issues(influence).ToArray())).ToArray();
        var plan = AwardRules.Issues(award, activities, influences, today);
        var score = byRecord.Length == 0 ? 0 : (int)Math.Round(byRecord.Average(Score));
        return new Readiness(award.Id, form, score, byRecord.Length, [.. byRecord.SelectMany(static issues => issues).Concat(plan).OrderBy(static issue => issue.Severity)]);
    }

    private static double Score(ReadinessIssue[] issues) =>
        issues.Any(static issue => issue.Severity == ReadinessSeverity.Error) ? 0 : Math.Max(0, 100 - (issues.Length * WarningCosts));
}
