using ImpactTracker.Activities;
using ImpactTracker.Activities.Lines;
using ImpactTracker.Awards;
using ImpactTracker.Influences;
using ImpactTracker.Records;
using ImpactTracker.Reports.Narratives;
using ImpactTracker.Reports.Templates;
using ImpactTracker.Stakeholders;
using ImpactTracker.Storage;

namespace ImpactTracker.Reports;

/// <summary>Finds what a funder's form would refuse or a funder would miss in the records of an award.</summary>
public sealed class ReadinessCheck(AwardTable awards, AwardLines lines, InfluenceTable influences, NarrativeTable narratives, OrganisationTable organisations, TimeProvider time)
{
    /// <summary>The forms that records can be held against.</summary>
    public static IReadOnlyList<string> Forms { get; } = ["researchfish"];

    /// <summary>The readiness of an award, or null when there is none.</summary>
    public async Task<Readiness?> GetAsync(string awardId, string form, CancellationToken cancellationToken) =>
        await awards.GetAsync(awardId, cancellationToken) is { } award
            ? await OfAsync(award, (await lines.GetAsync(awardId, cancellationToken)).Where(static line => line.Status == RecordStatus.Logged), form, cancellationToken)
            : null;

    /// <summary>The readiness of an award whose activities have been read.</summary>
    /// <param name="award">The award.</param>
    /// <param name="activities">Its activities that count.</param>
    /// <param name="form">The funder's form.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Readiness> OfAsync(Award award, IEnumerable<ActivityLine> activities, string form, CancellationToken cancellationToken)
    {
        ActivityLine[] counting = [.. activities];
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var tally = new ReadinessTally(award, today);
        var unknown = (await organisations.UnknownAsync([.. counting.SelectMany(static activity => activity.Organisations).Distinct(StringComparer.Ordinal)], cancellationToken)).ToHashSet(StringComparer.Ordinal);
        foreach (var activity in counting)
        {
            tally.Add(activity, unknown);
        }

        await foreach (var influence in influences.ScanAsync(award.Id, null, TablePaging.MaxRows, cancellationToken))
        {
            if (influence.Status == RecordStatus.Logged)
            {
                tally.Add(influence);
            }
        }

        return tally.Result(form, tally.Records == 0 && NilReturn.Holds(await narratives.GetAsync(award.Id, NarrativeSection.NilReturn, cancellationToken), today));
    }

    /// <summary>The readiness of an award whose records have been read.</summary>
    /// <param name="award">The award.</param>
    /// <param name="form">The funder's form.</param>
    /// <param name="activities">Its activities that count.</param>
    /// <param name="influences">Its influences that count.</param>
    /// <param name="today">The day that due dates are held against.</param>
    /// <param name="unknownOrganisations">Ids that activities name and the register of organisations does not know; null when nobody looked.</param>
    /// <param name="mayBeNil">Whether it is in order that there is no record at all.</param>
    public static Readiness Of(
        Award award, string form, IReadOnlyList<Activity> activities, IReadOnlyList<Influence> influences, DateOnly today, IReadOnlySet<string>? unknownOrganisations = null, bool mayBeNil = false)
    {
        var tally = new ReadinessTally(award, today);
        foreach (var activity in activities)
        {
            tally.Add(ActivityLine.Of(activity), unknownOrganisations);
        }

        foreach (var influence in influences)
        {
            tally.Add(influence);
        }

        return tally.Result(form, mayBeNil);
    }
}
