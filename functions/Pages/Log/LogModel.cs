using ImpactTracker.Awards;
using ImpactTracker.Functions.Pages.Fields;
using ImpactTracker.Functions.Pages.Forms;

namespace ImpactTracker.Functions.Pages.Log;

/// <summary>The form of an activity with what can be chosen in it.</summary>
/// <param name="Form">What stands in the fields.</param>
/// <param name="Awards">The awards that it can count for.</param>
/// <param name="Filled">A sentence on where the fields were filled from, or null.</param>
/// <param name="Activity">The record that is changed, or null for a new one.</param>
public sealed record LogModel(PageForm Form, IReadOnlyList<Award> Awards, string? Filled = null, string? Activity = null)
{
    /// <summary>The awards by title.</summary>
    public IReadOnlyList<Choice> AwardChoices => [.. Awards.Select(static award => new Choice(award.Id, award.Title))];

    /// <summary>What was promised, under the award that promised it.</summary>
    public IReadOnlyList<Choice> Planned => [.. Awards.SelectMany(award => award.PlannedImpact.PlannedActivities.Select(planned => new Choice(planned.Id, planned.Title, Heading(award))))];

    /// <summary>Who should gain; a group that several awards name stands once.</summary>
    public IReadOnlyList<Choice> Beneficiaries => [.. Awards.SelectMany(static award => award.PlannedImpact.Beneficiaries).DistinctBy(static group => group.Id).Select(static group => new Choice(group.Id, group.Name))];

    private string? Heading(Award award) => Awards.Count == 1 ? null : award.Title;
}
