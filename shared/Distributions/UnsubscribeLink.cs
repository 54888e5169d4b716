namespace ImpactTracker.Distributions;

/// <summary>What an unsubscribe link of ours says: ids only.</summary>
/// <param name="Stakeholder">Whose link it is.</param>
/// <param name="Distribution">The distribution whose mail it stood in; null in a link that names none.</param>
public sealed record UnsubscribeLink(string Stakeholder, string? Distribution);
