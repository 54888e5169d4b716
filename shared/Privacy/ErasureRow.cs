using ImpactTracker.Storage;

namespace ImpactTracker.Privacy;

/// <summary>
/// An erasure as stored. One partition <c>erasure</c>, for there are few; row key: the person's id, so that a person is erased by one row
/// however often it is asked for. Serves: one by person; those that are open.
/// </summary>
internal sealed class ErasureRow : Row
{
    public const string Table = "Erasures";
    public const string Partition = "erasure";

    /// <summary>The address, until it is erased everywhere else; then null.</summary>
    public string? Address { get; set; }

    public string State { get; set; } = "";

    public DateTimeOffset RequestedAt { get; set; }

    public string RequestedBy { get; set; } = "";

    public DateTimeOffset? DoneAt { get; set; }

    public int Lists { get; set; }

    public int Deliveries { get; set; }

    public string? WaitsFor { get; set; }

    public static ErasureRow From(Erasure erasure) => new()
    {
        PartitionKey = Partition,
        RowKey = erasure.Stakeholder,
        Address = erasure.Address,
        State = erasure.State.ToString(),
        RequestedAt = erasure.RequestedAt,
        RequestedBy = erasure.RequestedBy,
        DoneAt = erasure.DoneAt,
        Lists = erasure.Lists,
        Deliveries = erasure.Deliveries,
        WaitsFor = erasure.WaitsFor,
    };

    public Erasure ToErasure() => new()
    {
        Stakeholder = RowKey,
        Address = Address,
        State = Enum.Parse<ErasureState>(State),
        RequestedAt = RequestedAt,
        RequestedBy = RequestedBy,
        DoneAt = DoneAt,
        Lists = Lists,
        Deliveries = Deliveries,
        WaitsFor = WaitsFor,
    };
}
