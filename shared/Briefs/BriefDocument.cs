using Newtonsoft.Json;

namespace ImpactTracker.Briefs;

/// <summary>The PDF of a brief.</summary>
/// <param name="Sha256">Of its bytes.</param>
/// <param name="Bytes">Its length, at most 10 MB: the mail provider's advice.</param>
/// <param name="Path">Where it lies in Blob Storage.</param>
public sealed record BriefDocument(string Sha256, long Bytes, [property: JsonIgnore] string Path);
