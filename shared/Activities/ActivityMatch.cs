namespace ImpactTracker.Activities;

/// <summary>An activity that was looked at for some words.</summary>
/// <param name="Id">The activity.</param>
/// <param name="HasWords">Whether all words are in its texts.</param>
/// <param name="Characters">How much text was read for it.</param>
public sealed record ActivityMatch(string Id, bool HasWords, int Characters);
