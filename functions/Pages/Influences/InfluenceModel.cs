using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Influences;

namespace ImpactTracker.Functions.Pages.Influences;

/// <summary>One influence on policy with what can be done with it.</summary>
/// <param name="Influence">The record.</param>
/// <param name="Titles">Of the activities that led to it, by id.</param>
/// <param name="Form">For the buttons.</param>
/// <param name="Problem">Why what was asked for was not done, or null.</param>
public sealed record InfluenceModel(Influence Influence, IReadOnlyDictionary<string, string> Titles, PageForm Form, string? Problem = null);
