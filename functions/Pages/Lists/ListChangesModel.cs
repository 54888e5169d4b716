using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Stakeholders;

namespace ImpactTracker.Functions.Pages.Lists;

/// <summary>Who came to a list and who went.</summary>
/// <param name="List">The list.</param>
/// <param name="Changes">What changed.</param>
/// <param name="Form">Since when.</param>
/// <param name="SinceBrief">Whether it is compared with the last brief, not with a day.</param>
public sealed record ListChangesModel(StakeholderList List, ListChanges Changes, PageForm Form, bool SinceBrief)
{
    /// <summary>So many of each kind are shown.</summary>
    public const int Most = 100;
}
