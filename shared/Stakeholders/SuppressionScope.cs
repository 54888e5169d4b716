namespace ImpactTracker.Stakeholders;

/// <summary>What must not be mailed to an address.</summary>
/// <param name="Everything">Nothing at all may be.</param>
/// <param name="Lists">Otherwise: nothing that it gets as a member of these lists.</param>
public sealed record SuppressionScope(bool Everything, IReadOnlyList<string> Lists);
