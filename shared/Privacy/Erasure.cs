namespace ImpactTracker.Privacy;

/// <summary>That a person was erased, or is being erased. No address, no name.</summary>
public sealed record Erasure
{
    /// <summary>The person's id: the keyed hash of their address, which the suppression keeps.</summary>
    public required string Stakeholder { get; init; }

    /// <summary>How far it has come.</summary>
    public required ErasureState State { get; init; }

    /// <summary>When it was asked for, UTC.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>Who asked for it here.</summary>
    public required string RequestedBy { get; init; }

    /// <summary>When it was complete, UTC; null while it is open.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>How many lists the person was on.</summary>
    public required int Lists { get; init; }

    /// <summary>How many deliveries no longer say to whom they went; their counts stay.</summary>
    public required int Deliveries { get; init; }

    /// <summary>What an open one waits for.</summary>
    public string? WaitsFor { get; init; }

    /// <summary>The address, for as long as it is needed to erase it elsewhere; null when done.</summary>
    internal string? Address { get; init; }
}
