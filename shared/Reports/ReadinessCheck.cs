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

    /// <summary>The readiness of an award, or null when there is none.</summary>
    public async Task<Readiness?> GetAsync(string awardId, string form, CancellationToken cancellationToken)
    {
        if (await awards.GetAsync(awardId, cancellationToken) is not { } award)
        {
            return null;
        }

        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var tally = new ReadinessTally(award, today);
        var (looked, unknown) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        await foreach (var some in activities.ScanAsync(awardId, ActivityFilter.Counting(), null, TablePaging.MaxRows, cancellationToken).Chunk(TablePaging.MaxRows).WithCancellation(cancellationToken))
        {
            unknown.UnionWith(await stakeholders.UnknownAsync([.. some.SelectMany(static activity => activity.Organisations).Where(looked.Add)], cancellationToken));
            foreach (var activity in some)
            {
                tally.Add(activity, unknown);
            }
        }

        await foreach (var influence in influences.ScanAsync(awardId, null, TablePaging.MaxRows, cancellationToken))
        {
            if (influence.Status == RecordStatus.Logged)
            {
                tally.Add(influence);
            }
        }

        return tally.Result(form);
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
        var tally = new ReadinessTally(award, today);
        foreach (var activity in activities)
        {
            tally.Add(activity, unknownOrganisations);
        }

        foreach (var influence in influences)
        {
            tally.Add(influence);
        }

        return tally.Result(form);
    }
}
