namespace ImpactTracker.Vocabularies;

/// <summary>One value of a list of the question set.</summary>
/// <param name="Code">What we store and answer.</param>
/// <param name="Label">What a funder's form and the Gateway to Research print.</param>
/// <param name="Legacy">It occurs in old records and is not offered for new ones.</param>
public sealed record Term(string Code, string Label, bool Legacy = false);
