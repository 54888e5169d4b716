namespace ImpactTracker.Storage;

/// <summary>Something that storage must have. Each slice registers its own; infra-bicep declares the same names.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name, written once in the slice that owns it.</param>
public sealed record StorageName(StorageKind Kind, string Name);
