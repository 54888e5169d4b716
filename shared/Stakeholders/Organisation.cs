namespace ImpactTracker.Stakeholders;

/// <summary>A body that stakeholders belong to.</summary>
/// <param name="Id">Made from its name.</param>
/// <param name="Name">As it calls itself.</param>
/// <param name="Type">A code of the list <c>organisationType</c>.</param>
/// <param name="OnsCode">The Office for National Statistics' code for its area, or null.</param>
public sealed record Organisation(string Id, string Name, string Type, string? OnsCode);
