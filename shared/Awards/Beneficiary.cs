namespace ImpactTracker.Awards;

/// <summary>A group that should gain from the research, as the plan names it.</summary>
/// <param name="Id">Unique within the award.</param>
/// <param name="Name">Such as "Public policy makers".</param>
/// <param name="Description">How they would gain.</param>
public sealed record Beneficiary(string Id, string Name, string? Description);
