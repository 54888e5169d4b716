namespace ImpactTracker.Storage;

/// <summary>A document in Blob Storage.</summary>
/// <param name="Sha256">Of its bytes, 64 lower-case hexadecimal digits; with the extension it is also its name.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Path">Container and name, as in <c>reports/ab12….html</c>.</param>
public sealed record StoredDocument(string Sha256, long Bytes, string Path);
