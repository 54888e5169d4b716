namespace ImpactTracker.Stakeholders;

/// <summary>Whether an address may be mailed.</summary>
/// <param name="Stakeholder">The stakeholder's id: the keyed hash of the address, whether or not we know a stakeholder of it.</param>
/// <param name="Everything">Nothing at all may be mailed.</param>
/// <param name="Suppressions">Each reason, the one for everything first.</param>
public sealed record SuppressionState(string Stakeholder, bool Everything, IReadOnlyList<Suppression> Suppressions)
{
    internal static SuppressionState Of(string stakeholderId, IReadOnlyList<Suppression> suppressions) =>
        new(stakeholderId, suppressions.Any(static one => one.List is null), suppressions);
}
