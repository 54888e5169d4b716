namespace ImpactTracker.Documents;

/// <summary>Markup that is safe to write as it is, because the code that made it encoded what came from people.</summary>
/// <param name="Markup">The HTML.</param>
public readonly record struct Html(string Markup);
