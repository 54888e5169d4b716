namespace ImpactTracker.Documents.Papers;

/// <summary>A name with its value.</summary>
/// <param name="Name">Such as "Form of engagement".</param>
/// <param name="Value">Text of one or more lines.</param>
/// <param name="Link">An http or https address that the value leads to, or null.</param>
public readonly record struct PaperFact(string Name, string Value, string? Link = null);
