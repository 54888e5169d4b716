using ImpactTracker.Awards;
using ImpactTracker.Functions.Pages.Fields;
using ImpactTracker.Functions.Pages.Log;

namespace ImpactTracker.Functions.Pages.Awards;

/// <summary>The groups that should gain by the plans of the awards, for a form in which somebody chooses among them.</summary>
public sealed class PlanGroups(AwardTable awards)
{
    /// <summary>What the plans call groups, in order of name; the id of one that no plan has. Without groups nothing is read.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(IReadOnlyCollection<string> groups, CancellationToken cancellationToken) => (await NamesAsync(groups, [], cancellationToken)).Some;

    /// <summary>The same of two selections, for which the plans are read once.</summary>
    public async Task<(IReadOnlyList<string> Some, IReadOnlyList<string> Others)> NamesAsync(IReadOnlyCollection<string> some, IReadOnlyCollection<string> others, CancellationToken cancellationToken)
    {
        string[] all = [.. some.Union(others, StringComparer.Ordinal)];
        var offers = all.Length == 0 ? [] : await OffersAsync(all, cancellationToken);
        return (Names(some), Names(others));
        string[] Names(IReadOnlyCollection<string> groups) => [.. offers.Where(one => groups.Contains(one.Value, StringComparer.Ordinal)).Select(static one => one.Label)];
    }

    /// <summary>Each group once, in order of name; ids that no plan has stay offered to whom has them.</summary>
    public async Task<IReadOnlyList<Choice>> OffersAsync(IReadOnlyCollection<string> kept, CancellationToken cancellationToken)
    {
        var plans = (await awards.ListAsync(LogForms.MostAwards, null, cancellationToken)).Items;
        var groups = plans.SelectMany(static award => award.PlannedImpact.Beneficiaries).DistinctBy(static group => group.Id).ToDictionary(static group => group.Id, static group => group.Name, StringComparer.Ordinal);
        return [.. groups.Select(static group => new Choice(group.Key, group.Value)).Concat(kept.Where(id => !groups.ContainsKey(id)).Select(static id => new Choice(id, id)))
            .OrderBy(static one => one.Label, StringComparer.OrdinalIgnoreCase)];
    }
}
