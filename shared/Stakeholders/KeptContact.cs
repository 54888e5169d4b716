namespace ImpactTracker.Stakeholders;

/// <summary>That something of a row was not stored, so that what a person did here stays. What else the row says was, where it says something else.</summary>
/// <param name="Row">The row.</param>
/// <param name="Stakeholder">Whom it concerns.</param>
/// <param name="Why">What stays.</param>
public sealed record KeptContact(int Row, string Stakeholder, string Why);
