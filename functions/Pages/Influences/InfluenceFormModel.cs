using ImpactTracker.Functions.Pages.Fields;
using ImpactTracker.Functions.Pages.Forms;

namespace ImpactTracker.Functions.Pages.Influences;

/// <summary>The form of an influence on policy.</summary>
/// <param name="Form">What stands in it.</param>
/// <param name="Awards">The awards that it can count for.</param>
/// <param name="Activities">The activities that may have led to it.</param>
/// <param name="Influence">The record that is changed; null for a new one.</param>
public sealed record InfluenceFormModel(PageForm Form, IReadOnlyList<Choice> Awards, IReadOnlyList<Choice> Activities, string? Influence);
