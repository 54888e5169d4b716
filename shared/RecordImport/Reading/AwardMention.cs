using ImpactTracker.Awards;

namespace ImpactTracker.RecordImport.Reading;

/// <summary>An award as a row of a file describes it.</summary>
/// <param name="Reference">The funder's reference.</param>
/// <param name="Draft">What the row says of it.</param>
public sealed record AwardMention(string Reference, AwardDraft Draft);
