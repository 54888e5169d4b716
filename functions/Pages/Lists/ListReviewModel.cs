using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Stakeholders;

namespace ImpactTracker.Functions.Pages.Lists;

/// <summary>What whoever keeps a list must look at.</summary>
/// <param name="List">The list.</param>
/// <param name="Review">The review at this moment.</param>
/// <param name="Names">Of the organisations of overdue entries, by id.</param>
/// <param name="Form">For noting the review.</param>
public sealed record ListReviewModel(StakeholderList List, ListReview Review, IReadOnlyDictionary<string, Organisation> Names, PageForm Form)
{
    /// <summary>So many of each kind are shown.</summary>
    public const int Most = 100;
}
