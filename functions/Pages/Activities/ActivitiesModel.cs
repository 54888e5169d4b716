using ImpactTracker.Activities;
using ImpactTracker.Awards;
using ImpactTracker.Functions.Pages.Forms;

namespace ImpactTracker.Functions.Pages.Activities;

/// <summary>A page of an award's activities.</summary>
/// <param name="Award">The award.</param>
/// <param name="Form">What they are narrowed by.</param>
/// <param name="Choice">Which activities, in which order.</param>
/// <param name="Found">All that were asked for, sorted.</param>
/// <param name="From">How many stand on the pages before.</param>
/// <param name="Years">The years in which any activity took place, the latest first.</param>
/// <param name="Step">How far words were looked for; null where none were asked for.</param>
public sealed record ActivitiesModel(Award Award, PageForm Form, ActivityChoice Choice, IReadOnlyList<ActivityLine> Found, int From, IReadOnlyList<int> Years, SearchStep? Step)
{
    /// <summary>So many stand on a page.</summary>
    public const int Top = 50;

    /// <summary>The activities of this page.</summary>
    public IReadOnlyList<ActivityLine> Shown => [.. Found.Skip(From).Take(Top)];

    /// <summary>Where the next page begins, or null.</summary>
    public int? Next => From + Top < Found.Count ? From + Top : null;
}
