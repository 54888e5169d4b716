using ImpactTracker.Storage;

namespace ImpactTracker.Stakeholders;

/// <summary>
/// That an address must not be mailed. Partition: the first two digits of the address's hash; row key: the hash, never the address,
/// so that a suppression outlives the erasure of everything else. Serves: may I mail this address.
/// </summary>
internal sealed class SuppressionRow : Row
{
    public const string Table = "Suppressions";

    public string Reason { get; set; } = "";

    public DateTimeOffset Since { get; set; }

    public static string Partition(string addressHash) => addressHash[..2];
}
