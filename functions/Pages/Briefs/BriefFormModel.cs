using ImpactTracker.Awards;
using ImpactTracker.Functions.Pages.Fields;
using ImpactTracker.Functions.Pages.Forms;

namespace ImpactTracker.Functions.Pages.Briefs;

/// <summary>The form of a new brief with what can be chosen in it.</summary>
/// <param name="Form">What stands in the fields.</param>
/// <param name="Awards">The awards that it can come from.</param>
/// <param name="Recipients">For whom the preview can be shown, under their lists.</param>
/// <param name="Copied">The title of the brief that it begins from, or null.</param>
public sealed record BriefFormModel(PageForm Form, IReadOnlyList<Award> Awards, IReadOnlyList<Choice> Recipients, string? Copied = null)
{
    /// <summary>The awards by title.</summary>
    public IReadOnlyList<Choice> AwardChoices => [.. Awards.Select(static award => new Choice(award.Id, award.Title))];

    /// <summary>What was promised, under the award that promised it.</summary>
    public IReadOnlyList<Choice> Planned => [.. Awards.SelectMany(award => award.PlannedImpact.PlannedActivities.Select(planned => new Choice(planned.Id, planned.Title, Awards.Count == 1 ? null : award.Title)))];
}
