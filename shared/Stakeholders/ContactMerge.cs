namespace ImpactTracker.Stakeholders;

/// <summary>That a row of a file has the address of an earlier row: both are one contact. The earlier row says what it is; a later one fills what it left open.</summary>
/// <param name="Row">The later row.</param>
/// <param name="Into">The row that it was merged into.</param>
/// <param name="Dropped">What the later row says and the contact is not, as <c>field: value</c>; empty when the rows agree.</param>
public sealed record ContactMerge(int Row, int Into, IReadOnlyList<string> Dropped);
