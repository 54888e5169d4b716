using ImpactTracker.Activities;
using ImpactTracker.Awards;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Stakeholders;

namespace ImpactTracker.Functions.Pages.Activities;

/// <summary>One activity with what can be done with it.</summary>
/// <param name="Activity">The record.</param>
/// <param name="Awards">The awards that it counts for, as far as they are known.</param>
/// <param name="Organisations">The organisations that it names, as far as the register knows them, by id.</param>
/// <param name="Form">For the buttons and for further evidence.</param>
/// <param name="Problem">Why what was asked for was not done, or null.</param>
public sealed record ActivityModel(Activity Activity, IReadOnlyList<Award> Awards, IReadOnlyDictionary<string, Organisation> Organisations, PageForm Form, string? Problem = null)
{
    /// <summary>What the plan calls a group.</summary>
    public string GroupName(string id) => Awards.SelectMany(static award => award.PlannedImpact.Beneficiaries).FirstOrDefault(group => group.Id == id)?.Name ?? id;

    /// <summary>What the plan calls a planned activity.</summary>
    public string PlannedTitle(string id) => Awards.SelectMany(static award => award.PlannedImpact.PlannedActivities).FirstOrDefault(one => one.Id == id)?.Title ?? id;

    /// <summary>The title of an award.</summary>
    public string AwardTitle(string id) => Awards.FirstOrDefault(award => award.Id == id)?.Title ?? id;
}
