namespace ImpactTracker.Functions.Pages.Assets;

/// <summary>A file that pages load.</summary>
/// <param name="Bytes">Its content.</param>
/// <param name="MediaType">Its kind.</param>
/// <param name="Hash">The beginning of its SHA-256, in hex.</param>
internal sealed record AssetFile(byte[] Bytes, string MediaType, string Hash);
