namespace ImpactTracker.Storage;

/// <summary>What a caller sent as Idempotency-Key, with the hash of the body it came with.</summary>
/// <param name="Caller">Who sent it; keys of different callers are different keys.</param>
/// <param name="Value">The header's value, 1 to 200 characters.</param>
/// <param name="BodyHash">SHA-256 of the body's bytes.</param>
public sealed record IdempotencyKey(string Caller, string Value, string BodyHash);
