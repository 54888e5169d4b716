namespace ImpactTracker.Activities;

/// <summary>An activity that was looked at for some words.</summary>
/// <param name="Line">What overviews need of it.</param>
/// <param name="HasWords">Whether all words are in its texts.</param>
/// <param name="Characters">How much text was read for it.</param>
public sealed record ActivityMatch(ActivityLine Line, bool HasWords, int Characters);
