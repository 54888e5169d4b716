namespace ImpactTracker.Stakeholders;

/// <summary>What came of looking for a person.</summary>
/// <param name="Found">Who is called so, in order of id.</param>
/// <param name="Looked">How many entries were looked at.</param>
/// <param name="Continuation">Hand it back to look further; null where all were looked at.</param>
public sealed record StakeholderSearch(IReadOnlyList<Stakeholder> Found, int Looked, string? Continuation);
