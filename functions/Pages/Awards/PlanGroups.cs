using ImpactTracker.Awards;
using ImpactTracker.Functions.Pages.Fields;
using ImpactTracker.Functions.Pages.Log;

namespace ImpactTracker.Functions.Pages.Awards;

/// <summary>The groups that should gain by the plans of the awards, for a form in which somebody chooses among them.</summary>
public sealed class PlanGroups(AwardTable awards)
{
    /// <summary>What the plans call groups, in order of name; the id of one that no plan has. Without groups nothing is read.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(IReadOnlyCollection<string> groups, CancellationToken cancellationToken) =>
        groups.Count == 0 ? [] : [.. (await OffersAsync(groups, cancellationToken)).Where(one => groups.Contains(one.Value, StringComparer.Ordinal)).Select(static one => one.Label)];

    /// <summary>Each group once, in order of name; ids that no plan has stay offered to whom has them.</summary>
    public async Task<IReadOnlyList<Choice>> OffersAsync(IReadOnlyCollection<string> kept, CancellationToken cancellationToken)
    {
        var plans = (await awards.ListAsync(LogForms.MostAwards, null, cancellationToken)).Items;
        var groups = plans.SelectMany(static award => award.PlannedImpact.Beneficiaries).DistinctBy(static group => group.Id).ToDictionary(static group => group.Id, static group => group.Name, StringComparer.Ordinal);
        return [.. groups.Select(static group => new Choice(group.Key, group.Value)).Concat(kept.Where(id => !groups.ContainsKey(id)).Select(static id => new Choice(id, id)))
            .OrderBy(static one => one.Label, StringComparer.OrdinalIgnoreCase)];
    }
}
