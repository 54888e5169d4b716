using ImpactTracker.Briefs;
using ImpactTracker.Distributions;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Storage;

namespace ImpactTracker.Functions.Pages.Distributions;

/// <summary>One sending: where everybody is, and what can be done.</summary>
/// <param name="View">The distribution with its counts.</param>
/// <param name="Brief">What is sent, or null when it is gone.</param>
/// <param name="Lists">The titles of its lists.</param>
/// <param name="Claims">What intermediaries say of passing it on.</param>
/// <param name="Deliveries">A page of its deliveries; null for those who may not see people, and before anybody is counted.</param>
/// <param name="State">The state or outcome that the deliveries are limited to, or null.</param>
/// <param name="Continued">Whether this is not the first page of them.</param>
/// <param name="Form">For the buttons.</param>
public sealed record DistributionModel(
    DistributionView View, Brief? Brief, IReadOnlyList<string> Lists, IReadOnlyList<OnwardClaim> Claims, TablePage<Delivery>? Deliveries, string? State, bool Continued, PageForm Form);
