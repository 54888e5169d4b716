using ImpactTracker.Awards;
using ImpactTracker.Briefs;
using ImpactTracker.Distributions;
using ImpactTracker.Functions.Pages.Fields;
using ImpactTracker.Functions.Pages.Forms;

namespace ImpactTracker.Functions.Pages.Briefs;

/// <summary>A brief with its sendings.</summary>
/// <param name="Brief">The record.</param>
/// <param name="Awards">The awards that it came from.</param>
/// <param name="Distributions">Its sendings, the last first.</param>
/// <param name="Recipients">For whom the mail can be shown; empty for those who may not see people.</param>
/// <param name="DocumentForm">The form of its PDF.</param>
/// <param name="TestForm">The form of a test mail.</param>
public sealed record BriefModel(Brief Brief, IReadOnlyList<Award> Awards, IReadOnlyList<Distribution> Distributions, IReadOnlyList<Choice> Recipients, PageForm DocumentForm, PageForm TestForm);
