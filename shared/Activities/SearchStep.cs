namespace ImpactTracker.Activities;

/// <summary>What a step of a search found.</summary>
/// <param name="Found">Ids of the activities that have the words.</param>
/// <param name="Looked">How many were looked through in this step.</param>
/// <param name="After">Where the next step begins; null where nothing is left.</param>
public sealed record SearchStep(IReadOnlySet<string> Found, int Looked, string? After);
