using ImpactTracker.Json;
using ImpactTracker.Storage;

namespace ImpactTracker.Stakeholders;

/// <summary>
/// That an address must not be mailed. Partition: the first two digits of the address's hash; row key: the hash, never the address,
/// so that a suppression outlives the erasure of everything else. All of an address lies in one row, so that one point read tells.
/// Serves: may I mail this address; which of these addresses may I mail.
/// </summary>
internal sealed class SuppressionRow : Row
{
    public const string Table = "Suppressions";

    /// <summary>The columns that <see cref="ToScope"/> needs.</summary>
    public static readonly string[] OfScope = ["PartitionKey", "RowKey", nameof(Reason), nameof(Lists)];

    /// <summary>Why nothing at all may be mailed; null when only lists are meant.</summary>
    public string? Reason { get; set; }

    public DateTimeOffset? Since { get; set; }

    public string? Note { get; set; }

    /// <summary>JSON: the suppressions that are limited to a list; null for none.</summary>
    public string? Lists { get; set; }

    public static string Partition(string addressHash) => addressHash[..2];

    public static SuppressionRow From(string addressHash, IReadOnlyList<Suppression> suppressions)
    {
        var everything = suppressions.FirstOrDefault(static one => one.List is null);
        var lists = suppressions.Where(static one => one.List is not null).ToArray();
        return new SuppressionRow
        {
            PartitionKey = Partition(addressHash),
            RowKey = addressHash,
            Reason = everything?.Reason.ToString(),
            Since = everything?.Since,
            Note = everything?.Note,
            Lists = lists.Length == 0 ? null : TrackerJson.Write(lists),
        };
    }

    public IReadOnlyList<Suppression> ToSuppressions() =>
    [
        .. Reason is null ? (Suppression[])[] : [new Suppression(Enum.Parse<SuppressionReason>(Reason), null, Since ?? default, Note)],
        .. OfLists(),
    ];

    public SuppressionScope ToScope() => new(Reason is not null, [.. OfLists().Select(static one => one.List!)]);

    private Suppression[] OfLists() => Lists is null ? [] : TrackerJson.Read<Suppression[]>(Lists);
}
