using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Stakeholders;
using ImpactTracker.Storage;

namespace ImpactTracker.Functions.Pages.Lists;

/// <summary>One list with a page of its members.</summary>
/// <param name="List">The list.</param>
/// <param name="Members">Who is on it, for managers; null for others.</param>
/// <param name="Names">Of their organisations, by id.</param>
/// <param name="Groups">What the plans call the groups that it counts for.</param>
/// <param name="RuleGroups">What they call those that its rules ask for.</param>
/// <param name="Form">For putting somebody on it, and for the buttons.</param>
/// <param name="Today">The day in UTC.</param>
/// <param name="Continued">Whether this is not the first page of members.</param>
public sealed record ListModel(
    StakeholderList List, TablePage<ListMember>? Members, IReadOnlyDictionary<string, Organisation> Names, IReadOnlyList<string> Groups, IReadOnlyList<string> RuleGroups, PageForm Form, DateOnly Today, bool Continued)
{
    /// <summary>Where its page is.</summary>
    public string Path => $"/lists/{List.Id}";
}
