using ImpactTracker.Activities;
using ImpactTracker.Awards;
using ImpactTracker.Outcomes;
using ImpactTracker.Records;
using ImpactTracker.Stakeholders;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Functions.Pages.History;

/// <summary>
/// Reads what the things are called that a page of a history names by their ids: awards, organisations, activities, and what the plans of the record's awards have.
/// Only those that changed on the page are read.
/// </summary>
public sealed class HistoryNames(AwardTable awards, OrganisationTable organisations, ActivityTable activities)
{
    private const int MostOfAField = 200;

    /// <summary>The names, by the field of the record and the id that stands in it; one that nothing has any more is left out.</summary>
    public async Task<IReadOnlyDictionary<(string Field, string Id), string>> OfAsync<T>(RecordHistory<T> history, CancellationToken cancellationToken)
        where T : AwardRecord
    {
        var changes = history.Versions.SelectMany(static version => version.Changes).ToLookup(static change => change.Field, static change => Ids(change.From).Concat(Ids(change.To)), StringComparer.Ordinal);
        string[] Named(string field) => [.. changes[field].SelectMany(static ids => ids).Where(Checks.IsId).Distinct(StringComparer.Ordinal).Take(MostOfAField)];
        var names = new Dictionary<(string Field, string Id), string>();
        var (groups, planned) = (Named("beneficiaries"), Named("plannedActivity"));
        var owners = groups.Length + planned.Length == 0 ? [] : history.Versions.SelectMany(static version => version.Record.Awards);
        var known = await Task.WhenAll(Named("awards").Concat(owners).Distinct(StringComparer.Ordinal).Take(MostOfAField).Select(id => awards.GetAsync(id, cancellationToken)));
        foreach (var award in known.OfType<Award>())
        {
            names[("awards", award.Id)] = award.Title;
            foreach (var group in award.PlannedImpact.Beneficiaries)
            {
                names.TryAdd(("beneficiaries", group.Id), group.Name);
            }

            foreach (var one in award.PlannedImpact.PlannedActivities)
            {
                names.TryAdd(("plannedActivity", one.Id), one.Title);
            }
        }

        foreach (var (id, organisation) in await organisations.OfAsync(Named("organisations"), cancellationToken))
        {
            names[("organisations", id)] = organisation.Name;
        }

        foreach (var activity in (await Task.WhenAll(Named("activities").Select(id => activities.GetAsync(id, cancellationToken)))).OfType<Activity>())
        {
            names[("activities", activity.Id)] = activity.Title;
        }

        return names;
    }

    private static IEnumerable<string> Ids(JToken? value) => value switch
    {
        JArray several => several.SelectMany(Ids),
        { Type: JTokenType.String } => [(string)value!],
        _ => [],
    };
}
