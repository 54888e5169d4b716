using System.Security.Cryptography;
using System.Text;

namespace ImpactTracker.Storage;

/// <summary>
/// One used Idempotency-Key. Partition: two digits of the hash, so that keys spread; row: the SHA-256 of operation, caller and key,
/// so that a caller's key cannot be read back and callers cannot collide. Serves: what was this key used for.
/// </summary>
internal sealed class IdempotencyRow : Row
{
    public const string Table = "Pointers";

    public string BodyHash { get; set; } = "";

    public string RecordId { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    public static (string Partition, string Row) Keys(string operation, string caller, string key)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{operation}\n{caller}\n{key}")));
        return (hash[..2], hash);
    }
}
