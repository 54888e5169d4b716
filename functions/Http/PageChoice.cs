namespace ImpactTracker.Functions.Http;

/// <summary>One of several answers that a page asks for; the first is chosen when it opens.</summary>
/// <param name="Field">The form's field; the same for all choices of a page.</param>
/// <param name="Value">What is sent.</param>
/// <param name="Label">What the reader sees.</param>
public sealed record PageChoice(string Field, string Value, string Label);
