namespace ImpactTracker.Documents;

/// <summary>What a part of an Office document refers to.</summary>
/// <param name="Id">Its name within the part.</param>
/// <param name="Type">What it is, as a URI of ECMA-376.</param>
/// <param name="Target">Its path from the part's folder, or its address where it is external.</param>
/// <param name="IsExternal">Whether it lies outside the package.</param>
internal sealed record PackageRelationship(string Id, string Type, string Target, bool IsExternal = false);
