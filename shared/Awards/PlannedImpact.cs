namespace ImpactTracker.Awards;

/// <summary>What the project told its funder: who would gain, and what it would do for them ("Pathways to impact").</summary>
/// <param name="Beneficiaries">Groups that should gain from the research.</param>
/// <param name="PlannedActivities">What was promised, each of which engagement activities can be counted against.</param>
public sealed record PlannedImpact(IReadOnlyList<Beneficiary> Beneficiaries, IReadOnlyList<PlannedActivity> PlannedActivities)
{
    /// <summary>Nothing promised.</summary>
    public static PlannedImpact Empty { get; } = new([], []);
}
