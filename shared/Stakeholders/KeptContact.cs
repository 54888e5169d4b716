namespace ImpactTracker.Stakeholders;

/// <summary>That a row would have undone what a person did here, and did not. It counts as unchanged.</summary>
/// <param name="Row">The row.</param>
/// <param name="Stakeholder">Whom it concerns.</param>
/// <param name="Why">What stays.</param>
public sealed record KeptContact(int Row, string Stakeholder, string Why);
