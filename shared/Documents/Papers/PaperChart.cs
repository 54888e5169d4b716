namespace ImpactTracker.Documents.Papers;

/// <summary>Horizontal bars.</summary>
/// <param name="Title">What it shows, in one line.</param>
/// <param name="Unit">What is counted, such as "activities".</param>
/// <param name="Bars">At most thirty, in the order of showing.</param>
/// <param name="Alternative">The same as a sentence, for those who do not see it.</param>
public sealed record PaperChart(string Title, string Unit, IReadOnlyList<PaperBar> Bars, string Alternative);
